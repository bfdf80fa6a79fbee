package io.marketgate.pack;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.LawDomain;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Actor;
import io.marketgate.rule.FactDefinition;
import io.marketgate.substance.Register;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that packs, SKUs and papers of every market share; what is not here cannot be said.
 *
 * @param facts by name
 * @param lists named lists of words, {@code commodities} among them
 * @param commodities the HS heading of each counting type, or null where none is known
 * @param substances the register of what products contain
 */
public record Vocabulary(
        String version,
        Map<ProductClass, ClassDefinition> classes,
        Map<String, Fact> facts,
        Map<EvidenceType, EvidenceDefinition> evidence,
        Set<String> partnerRoles,
        Set<String> identityDocuments,
        Map<String, List<String>> lists,
        Map<String, Commodity> commodities,
        Register substances) {

    public Vocabulary {
        classes = Map.copyOf(classes);
        facts = Map.copyOf(facts);
        evidence = Map.copyOf(evidence);
        partnerRoles = Set.copyOf(partnerRoles);
        identityDocuments = Set.copyOf(identityDocuments);
        lists = Map.copyOf(lists);
        commodities = Map.copyOf(commodities);
    }

    /** The forms of what goes into or onto the body. */
    public Set<String> bodilyForms() {
        return Set.copyOf(lists.getOrDefault("bodily-forms", List.of()));
    }

    /**
     * A product class of health goods.
     *
     * @param domain the law it falls under where a pack names no other
     * @param bodily whether it goes into or onto the body, so that every rule may ask what it contains
     */
    public record ClassDefinition(LawDomain domain, boolean bodily) {}

    /**
     * A fact a condition may look at.
     *
     * @param unit of a number, or null
     * @param words the values it may have; empty means any
     * @param listed whether its values are names of the register of substances
     * @param market whether its values are codes of markets
     */
    public record Fact(
            FactDefinition definition, @Nullable String unit, Set<String> words, boolean listed, boolean market) {
        public Fact {
            words = Set.copyOf(words);
        }
    }

    /**
     * A kind of paper.
     *
     * @param title its name in English, for staff
     * @param suppliers what it may speak of, and who can supply it there; the first scope is meant where a rule names none
     * @param presented whether what a storefront states is enough; otherwise the merchant must hold it
     * @param attributes what it may say besides {@code market}, {@code number} and {@code issuer}
     */
    public record EvidenceDefinition(
            EvidenceType type,
            String title,
            Map<EvidenceScope, Actor> suppliers,
            boolean presented,
            Map<String, AttributeKind> attributes) {

        /** @throws IllegalArgumentException if it speaks of nothing */
        public EvidenceDefinition {
            if (suppliers.isEmpty()) {
                throw new IllegalArgumentException("`" + type + "` has no scope");
            }
            suppliers = Collections.unmodifiableMap(new LinkedHashMap<>(suppliers));
            attributes = Map.copyOf(attributes);
        }

        /** The scope meant where none is named. */
        public EvidenceScope firstScope() {
            return suppliers.keySet().iterator().next();
        }
    }

    /** What an attribute of a paper holds. */
    public enum AttributeKind {
        TEXT,
        NUMBER,
        FLAG,
        DAY,
        LIST
    }

    /**
     * A counting type of goods.
     *
     * @param heading its heading in the Harmonized System, or null where none is known
     */
    public record Commodity(@Nullable String heading) {}
}
