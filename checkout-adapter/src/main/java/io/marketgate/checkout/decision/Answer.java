package io.marketgate.checkout.decision;

import io.marketgate.explanation.RenderedJson;
import java.time.Instant;
import java.util.UUID;

/**
 * A recorded decision as it leaves the gate.
 *
 * @param revision the catalogue's revision it was made at
 * @param validUntil first instant at which it may no longer be repeated
 */
public record Answer(UUID id, long revision, Instant validUntil, RenderedJson json) {}
