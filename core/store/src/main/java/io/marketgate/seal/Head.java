package io.marketgate.seal;

import java.time.LocalDate;

/**
 * How far a lane has come.
 *
 * @param day of the lane's rows, in UTC
 * @param sequence of its newest commit
 * @param hash of that commit
 */
public record Head(LocalDate day, long lane, int sequence, byte[] hash) {}
