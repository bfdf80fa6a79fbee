package io.marketgate.decision;

import io.marketgate.merchant.RateTable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * A rate by which a decision counted values.
 *
 * @param table that was loaded
 * @param of the currency of the cart's prices
 * @param rate how much of the table's currency one unit of it is worth
 */
public record UsedRate(RateTable table, Currency of, BigDecimal rate) {}
