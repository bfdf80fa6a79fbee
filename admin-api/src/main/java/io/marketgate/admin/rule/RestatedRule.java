package io.marketgate.admin.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.admin.Members;
import io.marketgate.admin.Restated;
import io.marketgate.problem.ProblemException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a GET gives it, sent back: the rule as it was put, and beside it what is made of it.
 *
 * @param rule in the shape of a pack's
 */
record RestatedRule(@Nullable String id, @Nullable Long revision, JsonNode rule, ObjectNode whole) implements Restated {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULE = "rule";
    private static final Set<String> OWN = Set.of("id", "revision", RULE);

    /** The rule that a GET gave, or null if the body is a rule itself: none has a member {@code rule}. */
    static @Nullable RestatedRule of(JsonNode body) {
        if (!(body instanceof ObjectNode whole) || !whole.has(RULE)) {
            return null;
        }
        JsonNode revision = whole.path("revision");
        if (!revision.isMissingNode() && !revision.isNull() && !revision.canConvertToExactIntegral()) {
            throw ProblemException.invalid("/revision", "must be a revision");
        }
        return new RestatedRule(
                whole.path("id").textValue(),
                revision.isNumber() ? revision.longValue() : null,
                whole.path(RULE),
                whole);
    }

    /**
     * Refuses members that are not what is made of the rule, because writing them would change nothing.
     *
     * @param made of the rule
     */
    void mustFit(RuleBody made) {
        JsonNode fitting = JSON.valueToTree(made);
        for (Iterator<Map.Entry<String, JsonNode>> members = whole.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            String name = member.getKey();
            if (OWN.contains(name)) {
                continue;
            }
            if (!fitting.has(name)) {
                throw ProblemException.invalid(Members.pointer("", name), "unknown member `" + name + "`");
            }
            if (!fitting.path(name).equals(member.getValue())) {
                throw ProblemException.invalid(Members.pointer("", name), "is made of `rule`: change it there");
            }
        }
    }
}
