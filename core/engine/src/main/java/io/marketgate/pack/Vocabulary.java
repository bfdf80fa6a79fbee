package io.marketgate.pack;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.LawDomain;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Actor;
import io.marketgate.rule.Bounds;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Match;
import io.marketgate.substance.Register;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms that packs, SKUs and evidence of every market share. A term outside the vocabulary is refused.
 *
 * @param facts by name
 * @param attributes what values an attribute of evidence must have, by its name; of others any
 * @param lists named lists of words, {@code commodities} among them
 * @param commodities the HS heading of each commodity, or null if it is unknown
 * @param substances the register of substances in products
 */
public record Vocabulary(
        String version,
        Map<ProductClass, ClassDefinition> classes,
        Map<String, Fact> facts,
        Map<EvidenceType, EvidenceDefinition> evidence,
        Map<String, AttributeForm> attributes,
        Set<String> partnerRoles,
        Set<String> identityDocuments,
        Map<String, List<String>> lists,
        Map<String, Commodity> commodities,
        Register substances) {

    public Vocabulary {
        classes = Map.copyOf(classes);
        facts = Map.copyOf(facts);
        evidence = Map.copyOf(evidence);
        attributes = Map.copyOf(attributes);
        partnerRoles = Set.copyOf(partnerRoles);
        identityDocuments = Set.copyOf(identityDocuments);
        lists = Map.copyOf(lists);
        commodities = Map.copyOf(commodities);
    }

    /** What values an attribute of evidence must have. */
    public AttributeForm form(String attribute) {
        return attributes.getOrDefault(attribute, AttributeForm.ANY);
    }

    /** The forms of products for use in or on the body. */
    public Set<String> bodilyForms() {
        return Set.copyOf(lists.getOrDefault("bodily-forms", List.of()));
    }

    /** The uses that each class rules out; classes that rule out none are absent. */
    public Map<ProductClass, Set<String>> contraryUses() {
        Map<ProductClass, Set<String>> contrary = new HashMap<>();
        classes.forEach((name, definition) -> {
            if (!definition.contraryUses().isEmpty()) {
                contrary.put(name, definition.contraryUses());
            }
        });
        return contrary;
    }

    /**
     * A product class of health goods.
     *
     * @param domain the domain of law it falls under unless a pack names another
     * @param bodily whether it is used in or on the body, so that every rule may test its composition
     * @param contraryUses the uses that the class rules out by what it is, unless the commodity has them
     * @param contraryKinds the commodities that are no goods of the class
     */
    public record ClassDefinition(
            LawDomain domain, boolean bodily, Set<String> contraryUses, Set<String> contraryKinds) {
        public ClassDefinition {
            contraryUses = Set.copyOf(contraryUses);
            contraryKinds = Set.copyOf(contraryKinds);
        }
    }

    /**
     * A fact that a condition may test.
     *
     * @param unit of a number, or null
     * @param words the values allowed; empty allows any
     * @param listed whether its values are names in the register of substances
     * @param market whether its values are market codes
     */
    public record Fact(
            FactDefinition definition, @Nullable String unit, Set<String> words, boolean listed, boolean market) {
        public Fact {
            words = Set.copyOf(words);
        }
    }

    /**
     * A type of evidence.
     *
     * @param title its name in English, for staff
     * @param suppliers its scopes, and who can supply it in each; a rule without a scope means the first
     * @param presented whether a storefront's statement is sufficient; otherwise the merchant must hold the evidence.
     *     Always so of a shipment: its evidence cannot be on file before there is a parcel
     * @param attributes its attributes besides {@code market}, {@code number} and {@code issuer}
     */
    public record EvidenceDefinition(
            EvidenceType type,
            String title,
            Map<EvidenceScope, Actor> suppliers,
            boolean presented,
            Map<String, AttributeKind> attributes) {

        /** @throws IllegalArgumentException if it has no scope, or nobody can supply it for a shipment */
        public EvidenceDefinition {
            if (suppliers.isEmpty()) {
                throw new IllegalArgumentException("`" + type + "` has no scope");
            }
            if (suppliers.containsKey(EvidenceScope.SHIPMENT) && !presented) {
                throw new IllegalArgumentException("nobody can supply `" + type + "` for a shipment");
            }
            suppliers = Collections.unmodifiableMap(new LinkedHashMap<>(suppliers));
            attributes = Map.copyOf(attributes);
        }

        /** The scope of a rule that names none. */
        public EvidenceScope firstScope() {
            return suppliers.keySet().iterator().next();
        }

        /** All attributes that can be stated: of a type that a buyer can hold, also its buyer and who attested it. */
        public Map<String, AttributeKind> stated() {
            if (!suppliers.containsKey(EvidenceScope.BUYER)) {
                return attributes;
            }
            Map<String, AttributeKind> stated = new HashMap<>(attributes);
            stated.put(Match.SUBJECT, AttributeKind.TEXT);
            stated.put(Match.ATTESTED_BY, AttributeKind.TEXT);
            return Map.copyOf(stated);
        }
    }

    /**
     * What values an evidence attribute must have.
     *
     * @param bounds of its numbers
     * @param market whether its values are market codes
     */
    public record AttributeForm(Bounds bounds, boolean market) {
        /** Any value is allowed. */
        static final AttributeForm ANY = new AttributeForm(Bounds.NONE, false);
    }

    /** The type of an evidence attribute. */
    public enum AttributeKind {
        TEXT,
        NUMBER,
        FLAG,
        DAY,
        LIST
    }

    /**
     * A commodity, the type of goods that counters count by.
     *
     * @param heading its heading in the Harmonized System, or null if it is unknown
     * @param uses the uses it has although its class rules them out for others
     */
    public record Commodity(@Nullable String heading, Set<String> uses) {
        public Commodity {
            uses = Set.copyOf(uses);
        }
    }
}
