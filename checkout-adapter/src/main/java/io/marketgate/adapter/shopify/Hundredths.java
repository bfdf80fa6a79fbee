package io.marketgate.adapter.shopify;

import java.math.BigDecimal;

/**
 * Amounts of carrier services: hundredths of the currency's major unit, even for currencies without a minor unit: 1000
 * yen are {@code 100000} (Shopify, "DeliveryCarrierService", Admin API 2025-07 to 2026-10, which states this for
 * {@code total_price} in the answer and nothing else for the prices in the request). Currencies with thousandths are
 * undocumented; there a price may be read too high, which is the safe side for value limits.
 */
final class Hundredths {
    static final int DIGITS = 2;

    private Hundredths() {}

    static BigDecimal major(BigDecimal hundredths) {
        return hundredths.movePointLeft(DIGITS);
    }

    /** @throws ArithmeticException if it is not a whole number of hundredths */
    static String of(BigDecimal major) {
        return major.movePointRight(DIGITS).toBigIntegerExact().toString();
    }
}
