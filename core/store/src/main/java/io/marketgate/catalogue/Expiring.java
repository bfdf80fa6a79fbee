package io.marketgate.catalogue;

import io.marketgate.merchant.MerchantId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source of what ends: counted so that an operator sees early that staff have something to renew, listed so that staff
 * see what. Blocks on the database.
 */
public interface Expiring {

    /**
     * How much evidence ends, and how many assurances. Every kind that is counted has an entry, also one of zero; what
     * is no evidence is listed only.
     *
     * @param merchant whose, or null for that of all merchants
     */
    default Map<Ending.Kind, Long> count(@Nullable MerchantId merchant, Ending.Query query) {
        return Map.of();
    }

    /**
     * What of a merchant ends, in the order of {@link Ending#ORDER}, and of one kind and instant in the order of names.
     * Nothing that is a buyer's.
     *
     * @param place where the list begins
     * @param limit the longest list
     */
    List<Ending> list(MerchantId merchant, Ending.Query query, Ending.Place place, int limit);
}
