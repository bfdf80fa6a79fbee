package io.marketgate.admin.decision;

import io.marketgate.admin.Members;
import io.marketgate.decision.Grounds;
import io.marketgate.market.Channel;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why the lines of a decision were decided so, worked out from the catalogue of its revision. */
record GroundsView(
        @Schema(
                description =
                        "`SAME`: the decision was worked out again to the byte, and these are its grounds; `ENGINE_CHANGED` or"
                                + " `DIFFERENT`: another decision came of it, and these are the grounds of that one; else why there are none")
        ReplayView.Outcome outcome,

        @Schema(description = "the lines of the cart, in its order; none where the catalogue of then cannot be read")
        List<Line> lines,

        @Schema(
                description =
                        "the loaded exchange rates by which limits in money were judged; none where no price was exchanged")
        List<RateThen> rates,

        @Schema(description = "the merchant's own rules among the grounds, in full")
        List<HouseRule> houseRules,

        @Schema(
                description =
                        "how the buyer's identity was met, or was not; null where the catalogue of then cannot be read")
        @Nullable
        IdentityGrounds identity,

        @Schema(description = "whether all that the decision read of the catalogue is as it was recorded")
        CatalogueRecord catalogue) {

    /** A line and its ways. */
    record Line(
            @Schema(description = "`id` of the line") String line,

            @Schema(description = "as the storefront wrote it")
            String sku,

            @Schema(description = "the SKU as it was then; null where there was none") @Nullable
            SkuThen product,

            @Schema(
                    description =
                            "each way into the market, in the order of the verdict; none where no law governs the line")
            List<Way> ways) {}

    /** A channel with one storefront. */
    record Way(
            @Schema(description = "under which law") Channel channel,

            @Schema(description = "null for a channel that no storefront of the merchant offers") @Nullable
            String storefront,

            @Schema(description = "whether it could be sold on this way")
            boolean open,

            @Schema(description = "what the merchant itself said of the SKU on this way")
            List<EligibilityView> eligibility,

            @Schema(
                    description =
                            "of an open way, its road and what that had to meet; of a closed way, every rule that applied")
            List<RuleGrounds> rules) {

        static Way of(Grounds grounds, List<EligibilityView> eligibility, EvidenceThen evidence) {
            return new Way(
                    grounds.channel(),
                    Members.shown(grounds.storefront()),
                    grounds.open(),
                    eligibility,
                    grounds.rules().stream()
                            .map(rule -> RuleGrounds.of(rule, evidence))
                            .toList());
        }
    }
}
