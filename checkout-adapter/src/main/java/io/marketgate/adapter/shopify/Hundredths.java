package io.marketgate.adapter.shopify;

import java.math.BigDecimal;

/**
 * Amounts as carrier services are told and tell them: in hundredths of the currency's unit, also where the currency has no
 * smaller unit: 1000 yen are {@code 100000} (Shopify, "DeliveryCarrierService", Admin API 2025-07 to 2026-10, which says so of
 * the answer's {@code total_price}; of the request's prices it says nothing else). Nothing is said of currencies with
 * thousandths; what a price there might be too high is the safe side of limits of value.
 */
final class Hundredths {
    static final int DIGITS = 2;

    private Hundredths() {}

    static BigDecimal major(BigDecimal hundredths) {
        return hundredths.movePointLeft(DIGITS);
    }

    /** @throws ArithmeticException if it is no whole number of hundredths */
    static String of(BigDecimal major) {
        return major.movePointRight(DIGITS).toBigIntegerExact().toString();
    }
}
