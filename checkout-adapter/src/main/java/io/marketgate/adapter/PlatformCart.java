package io.marketgate.adapter;

import io.marketgate.identity.address.Address;
import io.marketgate.identity.buyer.AnonymousSubjects;
import io.marketgate.journal.Stage;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart as a platform sent it.
 *
 * @param id the platform's id of the cart or order, or null
 * @param locale BCP 47 tag of the shopper's language, or null for the storefront's default
 * @param currency null for the storefront's currency
 * @param shipTo without a country if lines go to several places or to an unknown one; null if the shopper has not
 *     chosen; then a storefront with one market is judged for that market, and before the order is placed a storefront
 *     with several markets is not judged
 * @param subject the platform's id of a signed-in customer, never a name or address; null for a guest, including the
 *     words by which a platform denotes a guest
 * @param lines may be empty
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
        subject = AnonymousSubjects.customerOrNull(subject);
    }

    /** The same cart of a guest. */
    PlatformCart ofGuest() {
        return new PlatformCart(stage, id, locale, currency, shipTo, null, lines);
    }
}
