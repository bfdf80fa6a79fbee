package io.marketgate.adapter;

import io.marketgate.identity.address.Address;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart as a platform told of it.
 *
 * @param id the platform's word for the cart or order, or null
 * @param locale BCP 47 tag of the shopper's language, or null for the storefront's own
 * @param currency null for the storefront's own
 * @param shipTo without a country where lines go to several places or to one that is not told; null where the shopper has not said; a storefront of one market is then asked for that market, and before
 *     the order is placed a storefront of several for none
 * @param subject the platform's own id of a signed-in customer, never a name or address; null for a guest,
 *     also where the platform has a word for nobody
 * @param lines what it holds, perhaps nothing
 */
public record PlatformCart(
        Stage stage,
        @Nullable String id,
        @Nullable String locale,
        @Nullable Currency currency,
        @Nullable Address shipTo,
        @Nullable String subject,
        List<PlatformLine> lines) {
    public PlatformCart {
        lines = List.copyOf(lines);
        subject = Nobody.orCustomer(subject);
    }

    /** The same cart of a guest. */
    PlatformCart ofGuest() {
        return new PlatformCart(stage, id, locale, currency, shipTo, null, lines);
    }
}
