package io.marketgate.evidence;

import io.marketgate.market.MarketCode;
import io.marketgate.product.Identifiers;
import io.marketgate.product.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Evidence held by the merchant, or stated by the storefront with a cart line.
 *
 * @param id the catalogue's name for it, or the line and position where a storefront stated it
 * @param market the market it is good for, or null if it is good in all
 * @param attributes typed by the vocabulary; an absent attribute is unknown
 */
public record Evidence(
        String id,
        EvidenceType type,
        About about,
        @Nullable MarketCode market,
        Reference reference,
        Map<String, Value> attributes,
        Validity validity) {

    private static final Set<String> NAMES_PERSONS = Set.of("holder", "name", "patient", "prescriber");
    private static final Set<String> KINSHIPS = Set.of("SELF", "FAMILY");

    public Evidence {
        attributes = Map.copyOf(attributes);
    }

    /** The same evidence with other attributes. */
    public Evidence saying(Map<String, Value> others) {
        return new Evidence(id, type, about, market, reference, others, validity);
    }

    /**
     * The part of stated evidence that the gate keeps: no number, no issuer, no free text and no person's name. So
     * neither the decision nor its record can hold one.
     */
    public Evidence asStated() {
        Map<String, Value> kept = new TreeMap<>();
        attributes.forEach((name, value) -> {
            if (impersonal(name, value)) {
                kept.put(name, value);
            }
        });
        return new Evidence(id, type, about, market, reference.masked(), kept, validity);
    }

    private static boolean impersonal(String name, Value value) {
        if (value instanceof Value.Text text) {
            return impersonal(name, text.value());
        }
        if (value instanceof Value.Words words) {
            return words.values().stream().allMatch(word -> impersonal(name, word));
        }
        return true;
    }

    private static boolean impersonal(String name, String word) {
        return NAMES_PERSONS.contains(name) ? KINSHIPS.contains(word) : Identifiers.isOne(word);
    }
}
