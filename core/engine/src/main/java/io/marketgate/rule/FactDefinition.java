package io.marketgate.rule;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.product.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the vocabulary: what a condition may look at.
 *
 * @param name the word rules use, such as {@code form} or {@code delivery.place}
 * @param kind what its values are
 * @param supplier where its value comes from
 * @param undertakings for facts of {@link Supplier#UNDERTAKING}: the word each SELLER paper fixes
 * @param bounds which of its numbers can be true at all
 */
public record FactDefinition(
        String name, Kind kind, Supplier supplier, Map<EvidenceType, String> undertakings, Bounds bounds) {
    /** The fact that names what kind of thing a SKU is when kinds are counted. */
    public static final String COMMODITY = "commodity";

    /** The fact that says what a SKU contains: its composition, and the species it names. */
    public static final String SUBSTANCE = "substance";

    /** The fact that names species; part of what a SKU contains. */
    public static final String SPECIES = "species";

    /** The fact that says what is claimed of a SKU. */
    public static final String CLAIM = "claim";

    /** The fact that says in what form a SKU is presented. */
    public static final String FORM = "form";

    /** The fact that says what a SKU is used for, and where. */
    public static final String USE = "use";

    /** The class under which a SKU is judged in the market whose rule asks. */
    public static final String CLASS = "class";

    public FactDefinition {
        undertakings = Map.copyOf(undertakings);
    }

    /** A fact of which any number is possible. */
    public FactDefinition(String name, Kind kind, Supplier supplier, Map<EvidenceType, String> undertakings) {
        this(name, kind, supplier, undertakings, Bounds.NONE);
    }

    /** A stored value without the numbers that cannot be true; null where nothing is left, and the fact is unknown. */
    public @Nullable Value possible(@Nullable Value stored) {
        return bounds.possible(name, stored);
    }

    /** Whether it says what the product is by its nature, which is asked of all that goes into or onto the body. */
    public boolean isNature() {
        return name.equals(SUBSTANCE) || name.equals(SPECIES) || name.equals(CLAIM) || name.equals(FORM);
    }

    /** Whether it says what a product is used for: a class may rule a use out by what it is. */
    public boolean isUse() {
        return name.equals(USE);
    }

    /** What a fact's values are. */
    public enum Kind {
        WORD,
        WORDS,
        FLAG,
        NUMBER,
        COMPOSITION
    }

    /** Where a fact's value comes from. */
    public enum Supplier {
        /** The SKU's {@code attributes}. */
        SKU,
        /** The cart: {@code order.units}. */
        CART,
        /**
         * The address, the storefront and the class judged: {@code destination}, {@code territory}, {@code origin},
         * {@code storefront.languages}, {@code class}.
         */
        WAY,
        /** The buyer's assurance: {@code buyer.level}, {@code buyer.claims}. */
        BUYER,
        /** A standing undertaking of the merchant; unknown without it. */
        UNDERTAKING
    }
}
