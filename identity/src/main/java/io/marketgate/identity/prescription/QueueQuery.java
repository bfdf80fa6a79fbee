package io.marketgate.identity.prescription;

import io.marketgate.market.MarketCode;
import org.jspecify.annotations.Nullable;

/**
 * Which prescriptions of the queue are asked for.
 *
 * @param status only of that state, or null for every state
 * @param market only for goods that go there, or null for every market
 * @param after the position before the page
 * @param limit the longest page, at least 1
 */
public record QueueQuery(
        @Nullable PrescriptionStatus status, @Nullable MarketCode market, QueuePosition after, int limit) {}
