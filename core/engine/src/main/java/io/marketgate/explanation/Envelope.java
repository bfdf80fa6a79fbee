package io.marketgate.explanation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer holds besides the explained decision.
 *
 * @param id the decision's id, its key in the journal
 * @param cartId the storefront's name for the cart, or null
 * @param rulesAgeMillis how long ago the catalogue was last known to be unchanged, in milliseconds
 * @param notices parts of the request that were accepted and have no effect; they are for the storefront's
 *     staff and no part of the decision
 * @param receipt a compact JWS, or null if none was asked for
 */
public record Envelope(
        UUID id,
        @Nullable String cartId,
        long rulesAgeMillis,
        List<Notice> notices,
        @Nullable String receipt) {
    public Envelope {
        notices = List.copyOf(notices);
    }
}
