package io.marketgate.admin.expiring;

import io.marketgate.admin.Members;
import io.marketgate.catalogue.Ending;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that ends, begins or falls due. */
record EndingView(
        @Schema(description = "what it is, and what becomes of it")
        Ending.Kind kind,

        @Schema(
                description =
                        "its name: of evidence and rules as in their paths; of eligibility the SKU and the market; of a review the market")
        String id,

        @Schema(description = "what it is, for staff") String title,

        @Schema(description = "where it matters; null is everywhere, or in several markets") @Nullable
        String market,

        @Schema(description = "the first instant at which it is over, in force, or overdue")
        Instant at,

        @Schema(description = "whose it is; null of what is no single SKU's") @Nullable
        String sku,

        @Schema(description = "who holds it; null of what is no partner's") @Nullable
        String partner,

        @Schema(description = "how many SKUs it names; null where it names none, as a rule does") @Nullable
        Integer skus) {

    static EndingView of(Ending ending) {
        return new EndingView(
                ending.kind(),
                ending.id(),
                ending.title(),
                Members.shown(ending.market()),
                ending.at(),
                Members.shown(ending.sku()),
                Members.shown(ending.partner()),
                ending.skus());
    }
}
