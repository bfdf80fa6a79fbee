package io.marketgate.admin.market;

import io.marketgate.admin.Members;
import io.marketgate.pack.Pack;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A market or a group of markets in a list. */
record MarketSummary(
        @Schema(description = "ISO 3166-1 alpha-2, or ISO 3166-2 for a part of a country")
        String market,

        @Schema(description = "the group whose law holds here besides") @Nullable
        String group,

        @Schema(description = "whether this is a group of markets, in which nobody lives by itself")
        boolean isGroup,

        @Schema(description = "what its verified trade system is called")
        String regime,

        @Schema(description = "of its pack") String version,

        @Schema(description = "the day by which its pack must be read against the law again")
        LocalDate reviewDue) {

    static MarketSummary of(Pack pack) {
        return new MarketSummary(
                pack.market().value(),
                Members.shown(pack.group()),
                pack.isGroup(),
                pack.rules().regime().name(),
                pack.version(),
                pack.review().due());
    }
}
