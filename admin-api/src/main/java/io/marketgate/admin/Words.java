package io.marketgate.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.pack.Attributes;
import io.marketgate.pack.Reading;
import io.marketgate.pack.UnknownWord;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.checks.Finding;
import io.marketgate.pack.checks.ProductFindings;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.problem.Violation;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Validates words of requests against the vocabulary. */
@ApplicationScoped
public class Words {
    private static final String ATTRIBUTES = "/attributes";

    private final Vocabulary vocabulary = BundledPacks.vocabulary();
    private final Attributes attributes = new Attributes(vocabulary);
    private final ProductFindings findings = new ProductFindings(vocabulary);

    /** The vocabulary itself. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A product class that some market knows. */
    public ProductClass productClass(String text) {
        ProductClass named = new ProductClass(text);
        if (!vocabulary.classes().containsKey(named)) {
            throw new IllegalArgumentException(UnknownWord.named(
                    "product class", text, vocabulary.classes().keySet()));
        }
        return named;
    }

    /** A role a partner can have. */
    public String partnerRole(String text) {
        if (!vocabulary.partnerRoles().contains(text)) {
            throw new IllegalArgumentException(UnknownWord.named("role of a partner", text, vocabulary.partnerRoles()));
        }
        return text;
    }

    /** An evidence type. */
    public Vocabulary.EvidenceDefinition evidence(String text) {
        Vocabulary.EvidenceDefinition definition = vocabulary.evidence().get(new EvidenceType(text));
        if (definition == null) {
            throw new IllegalArgumentException(UnknownWord.named(
                    "evidence type", text, vocabulary.evidence().keySet()));
        }
        return definition;
    }

    /** The facts of a SKU, from its {@code attributes}. */
    public Map<String, Value> facts(@Nullable JsonNode json) {
        requireModest(json, ATTRIBUTES);
        return orProblem(attributes.facts(json, ATTRIBUTES), ProblemType.INVALID_REQUEST);
    }

    /** What is questionable in the facts of a SKU that is declared in those classes. */
    public List<Finding> findings(Collection<ProductClass> classes, Map<String, Value> facts) {
        return findings.of(classes, facts);
    }

    /** Whether the values of a SKU's fact are codes of markets. */
    public boolean namesMarket(String fact) {
        Vocabulary.Fact known = vocabulary.facts().get(fact);
        return known != null && known.market();
    }

    /** The attributes of evidence, from {@code attributes}. */
    public Map<String, Value> says(EvidenceType type, @Nullable JsonNode json) {
        requireModest(json, ATTRIBUTES);
        return orProblem(attributes.evidence(type, json, ATTRIBUTES), ProblemType.INVALID_REQUEST);
    }

    /** What was read, or a problem with all faults. */
    public static <T> T orProblem(Reading<T> reading, ProblemType type) {
        if (reading instanceof Reading.Refused<T> refused) {
            throw ProblemException.refused(
                    type,
                    refused.problems().stream()
                            .map(problem -> new Violation(problem.pointer(), problem.message()))
                            .toList());
        }
        return reading.orThrow();
    }

    /** Refuses unrealistically large numbers, and lists with null elements. */
    public static void requireModest(@Nullable JsonNode json, String pointer) {
        if (json == null) {
            return;
        }
        if (!Attributes.isModest(json)) {
            throw ProblemException.invalid(pointer, "numbers must lie between -10^15 and 10^15");
        }
        requireWhole(json, pointer);
    }

    private static void requireWhole(JsonNode json, String pointer) {
        for (int i = 0; i < json.size() && json.isArray(); i++) {
            if (json.get(i).isNull()) {
                throw ProblemException.invalid(pointer + "/" + i, "must not be null");
            }
            requireWhole(json.get(i), pointer + "/" + i);
        }
        json.fields()
                .forEachRemaining(member -> requireWhole(member.getValue(), Members.pointer(pointer, member.getKey())));
    }
}
