package io.marketgate.admin.sku;

import io.marketgate.admin.Item;
import io.marketgate.admin.Moments;
import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.Moment;
import io.marketgate.catalogue.Stored;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The eligibility of a SKU in a market, as staff read it. */
record MarketEligibilityBody(
        @Schema(description = "at most one at any instant for a channel, in the order of their beginning")
        List<EligibilityPeriod> periods) {

    static Item<MarketEligibilityBody> item(Stored<MarketEligibility> stored, @Nullable Moment moment) {
        List<EligibilityPeriod> periods =
                stored.value().periods().stream().map(EligibilityPeriod::of).toList();
        return new Item<>(
                stored.value().market().value(),
                stored.revision(),
                Moments.revision(moment),
                new MarketEligibilityBody(periods));
    }
}
