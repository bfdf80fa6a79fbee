package io.marketgate.merchant;

import io.marketgate.evidence.Evidence;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A merchant as the decision sees it, complete and immutable at one revision.
 *
 * @param storefronts by id, in the order of ids
 * @param partners by id, in the order of ids
 * @param evidence held evidence of scopes SELLER, PARTNER and BUYER; evidence of a product is in its dossier
 * @param rates exchange rates that values are counted by, in the order of ids
 */
public record Merchant(
        MerchantId id,
        String name,
        EligibilityMode eligibility,
        Map<StorefrontId, Storefront> storefronts,
        Map<PartnerId, Partner> partners,
        List<Evidence> evidence,
        List<RateTable> rates) {

    public Merchant {
        storefronts = Collections.unmodifiableMap(new TreeMap<>(storefronts));
        partners = Collections.unmodifiableMap(new TreeMap<>(partners));
        evidence = List.copyOf(evidence);
        rates = rates.stream().sorted(Comparator.comparing(RateTable::id)).toList();
    }

    /** Creates a merchant without rates from lists in which each id is unique. */
    public static Merchant of(
            MerchantId id,
            String name,
            EligibilityMode eligibility,
            List<Storefront> storefronts,
            List<Partner> partners,
            List<Evidence> evidence) {
        return new Merchant(
                id,
                name,
                eligibility,
                storefronts.stream().collect(Collectors.toMap(Storefront::id, Function.identity())),
                partners.stream().collect(Collectors.toMap(Partner::id, Function.identity())),
                evidence,
                List.of());
    }

    /** The same merchant with those rates, in place of its own. */
    public Merchant with(List<RateTable> loaded) {
        return new Merchant(id, name, eligibility, storefronts, partners, evidence, loaded);
    }

    /** The storefront of that id, or null if the merchant has none. */
    public @Nullable Storefront storefront(StorefrontId storefront) {
        return storefronts.get(storefront);
    }
}
