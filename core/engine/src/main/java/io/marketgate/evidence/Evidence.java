package io.marketgate.evidence;

import io.marketgate.market.MarketCode;
import io.marketgate.product.Identifiers;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Evidence held by the merchant, or stated by the storefront with a cart line.
 *
 * @param id the catalogue's name for it, or the line and position where a storefront stated it
 * @param sku the SKU it is about, for scopes PRODUCT and LOT; null otherwise
 * @param lot the lot, for scope LOT; null otherwise
 * @param partner the {@code PartnerId} of its holder, for scope PARTNER; null otherwise
 * @param market the market it is good for, or null if it is good in all
 * @param number as issued; for scope BUYER a keyed hash of it; null if there is none
 * @param issuer who issued it, or null
 * @param attributes typed by the vocabulary; an absent attribute is unknown
 * @param validFrom first instant of validity, or null for always
 * @param validTo first instant after validity, or null for ever
 */
public record Evidence(
        String id,
        EvidenceType type,
        EvidenceScope scope,
        @Nullable Sku sku,
        @Nullable String lot,
        @Nullable String partner,
        @Nullable MarketCode market,
        @Nullable String number,
        @Nullable String issuer,
        Map<String, Value> attributes,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    /** Replaces a stated number or issuer: it says that there is one and reveals nothing of it. */
    private static final String GIVEN = "*";

    private static final Set<String> NAMES_PERSONS = Set.of("holder", "name", "patient", "prescriber");
    private static final Set<String> KINSHIPS = Set.of("SELF", "FAMILY");

    /** @throws IllegalArgumentException if the scope does not fit the subject, or validity is empty */
    public Evidence {
        attributes = Map.copyOf(attributes);
        if ((scope == EvidenceScope.PRODUCT || scope == EvidenceScope.LOT) && sku == null) {
            throw new IllegalArgumentException("evidence of scope " + scope + " names a SKU");
        }
        if ((scope == EvidenceScope.LOT) != (lot != null)) {
            throw new IllegalArgumentException("a lot is named by evidence of scope LOT, and only there");
        }
        if ((scope == EvidenceScope.PARTNER) != (partner != null)) {
            throw new IllegalArgumentException("a partner is named by evidence of scope PARTNER, and only there");
        }
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("evidence is valid to a later instant than from");
        }
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
        String numberGiven = number == null ? null : GIVEN;
        String issuerGiven = issuer == null ? null : GIVEN;
        return new Evidence(
                id, type, scope, sku, lot, partner, market, numberGiven, issuerGiven, kept, validFrom, validTo);
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
