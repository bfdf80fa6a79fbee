package io.marketgate.catalogue;

import java.time.Instant;

/**
 * A past state of the catalogue, to be read again.
 *
 * @param revision the newest one then; 0 before the first change
 * @param instant what is judged by time is judged at this instant
 */
public record Moment(long revision, Instant instant) {}
