package io.marketgate.checkout.decision;

import io.marketgate.explanation.Explained;
import io.marketgate.explanation.RenderedJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded decision as it leaves the gate.
 *
 * @param id its key in the journal
 * @param receipt a compact JWS, or null if none was asked for
 * @param json as much of it as the storefront asked for
 */
public record Answer(UUID id, Explained explained, @Nullable String receipt, RenderedJson json) {

    /** The catalogue's revision it was made at. */
    long revision() {
        return explained.decision().revision();
    }

    /** First instant at which it may no longer be repeated. */
    Instant validUntil() {
        return explained.decision().validUntil();
    }
}
