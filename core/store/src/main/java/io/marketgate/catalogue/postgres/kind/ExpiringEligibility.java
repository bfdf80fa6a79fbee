package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.Expiring;
import io.marketgate.catalogue.postgres.change.Retries;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.util.List;

/** Periods of eligibility that end. Those of a SKU's channels that end together are one. */
@Singleton
class ExpiringEligibility implements Expiring {
    private final EligibilityRows rows;

    ExpiringEligibility(EligibilityRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Ending> list(MerchantId merchant, Ending.Query query, Ending.Place place, int limit) {
        String after = place.nameBefore(Ending.Kind.ELIGIBILITY);
        return Retries.call(() -> rows.ending(merchant, query, place.at(), after, limit)).stream()
                .map(row -> new Ending(
                        Ending.Kind.ELIGIBILITY,
                        row.name(),
                        row.title(),
                        new MarketCode(row.market()),
                        row.ends(),
                        new Sku(row.sku()),
                        null,
                        1))
                .toList();
    }
}
