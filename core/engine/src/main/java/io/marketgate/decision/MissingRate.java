package io.marketgate.decision;

import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A rate that the law counts by and that is not on file for the instant.
 *
 * @param table the word by which the law names the table
 * @param of the currency of the cart's prices
 * @param into the currency of the limit
 * @param newest the day of the newest rate on file, which is over, stale or not begun; null if there is none
 */
public record MissingRate(
        String table, Currency of, Currency into, @Nullable LocalDate newest) {}
