package io.marketgate.checkout.decision;

import io.marketgate.explanation.RenderedJson;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it leaves the gate, recorded.
 *
 * @param revision the catalogue's revision it was made at
 * @param validUntil first instant at which it may no longer be given again
 */
public record Answer(UUID id, long revision, Instant validUntil, RenderedJson json) {}
