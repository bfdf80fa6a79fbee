package io.marketgate.explanation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer holds besides the decision document: what is this answer's own, not the decision's.
 *
 * @param id the decision's id, under which it is in the journal
 * @param cartId the storefront's word for the cart, or null
 * @param rulesAgeMillis how long ago the catalogue was last known unchanged, in milliseconds
 * @param urls where lines are handed over
 * @param notices what was accepted of the request and does nothing; of the request alone, and so no part of the decision
 * @param receipt a compact JWS, or null where none was asked for
 */
public record Envelope(
        UUID id,
        @Nullable String cartId,
        long rulesAgeMillis,
        RedirectUrls urls,
        List<Notice> notices,
        @Nullable String receipt) {
    public Envelope {
        notices = List.copyOf(notices);
    }
}
