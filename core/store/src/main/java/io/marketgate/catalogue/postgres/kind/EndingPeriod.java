package io.marketgate.catalogue.postgres.kind;

import java.time.Instant;

/**
 * An end of eligibility as it is listed.
 *
 * @param title the SKU's
 */
public record EndingPeriod(String name, String sku, String market, Instant ends, String title) {}
