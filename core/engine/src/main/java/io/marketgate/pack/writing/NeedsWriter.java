package io.marketgate.pack.writing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Due;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Term;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes {@code needs}: evidence, assurances, caps, and alternatives. */
public final class NeedsWriter implements Needs.Cases<ObjectNode, ObjectNode> {
    private static final NeedsWriter WRITER = new NeedsWriter();

    private NeedsWriter() {}

    /** Writes needs; an empty array if there are none. */
    public static ArrayNode write(Needs needs) {
        ArrayNode written = Json.array();
        for (Needs.Item item : needs.items()) {
            written.add(item instanceof Needs.AnyOf choice ? choice(choice) : leaf((Needs.Leaf) item));
        }
        return written;
    }

    private static ObjectNode choice(Needs.AnyOf choice) {
        ObjectNode written = Json.object();
        ArrayNode options = written.putArray("any");
        choice.options().forEach(option -> options.add(option(option)));
        return written;
    }

    private static ObjectNode option(Needs.Option option) {
        if (option.all().size() == 1 && option.terms().isEmpty()) {
            return leaf(option.all().get(0));
        }
        ObjectNode written = Json.object();
        ArrayNode all = written.putArray("all");
        option.all().forEach(leaf -> all.add(leaf(leaf)));
        if (!option.terms().isEmpty()) {
            written.set("terms", terms(option.terms()));
        }
        return written;
    }

    private static ObjectNode terms(List<Term> terms) {
        ObjectNode written = Json.object();
        terms.forEach(term -> written.withArrayProperty(term.audience().name()).add(term.text()));
        return written;
    }

    private static ObjectNode leaf(Needs.Leaf leaf) {
        return leaf.fold(WRITER, Json.object());
    }

    @Override
    public ObjectNode evidence(EvidenceNeed need, ObjectNode leaf) {
        leaf.put("evidence", need.type().value()).put("scope", need.scope().name());
        put(leaf, "as", need.alias());
        if (!need.matches().isEmpty()) {
            leaf.set("match", MatchWriter.write(need.matches()));
        }
        put(leaf, "attestedBy", need.attestedBy());
        put(leaf, "issuedWithin", need.freshness().issuedWithin());
        put(leaf, "lasting", need.freshness().lasting());
        if (need.supply().due() != Due.SALE) {
            leaf.put("due", need.supply().due().name());
        }
        return leaf;
    }

    @Override
    public ObjectNode identity(IdentityNeed need, ObjectNode leaf) {
        ObjectNode identity =
                leaf.putObject("identity").put("level", need.level().name());
        words(identity, "claims", need.claims());
        words(identity, "documents", need.documents());
        words(identity, "never", need.never());
        put(identity, "lasting", need.lasting());
        return leaf;
    }

    @Override
    public ObjectNode cap(CapNeed need, ObjectNode leaf) {
        leaf.put("cap", need.counter().name());
        return leaf.set(need.inclusive() ? "max" : "under", CounterWriter.limit(need.limit()));
    }

    private static void words(ObjectNode object, String member, Collection<String> words) {
        if (!words.isEmpty()) {
            object.set(member, Json.words(words));
        }
    }

    private static void put(ObjectNode object, String member, @Nullable String text) {
        if (text != null) {
            object.put(member, text);
        }
    }

    private static void put(ObjectNode object, String member, @Nullable Period period) {
        put(object, member, period == null ? null : period.toString());
    }
}
