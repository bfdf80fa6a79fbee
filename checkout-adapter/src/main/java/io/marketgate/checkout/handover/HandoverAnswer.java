package io.marketgate.checkout.handover;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The content of a token, on the wire; for an invalid token only the reason.
 *
 * @param why null if it is valid
 * @param storefront the one that receives
 * @param locale BCP 47 tag of the shopper's language
 * @param decision the decision that sent the shopper
 */
public record HandoverAnswer(
        @Schema(description = "whether the cart may be filled from it; a token is good once")
        boolean valid,

        @Schema(description = "why it is not valid; null where it is")
        Redemption.@Nullable Why why,

        @Schema(
                description =
                        "whether you have redeemed it before, less than a minute ago: unless that answer was lost, the cart is filled"
                                + " already")
        boolean repeated,

        @Schema(description = "that receives the shopper; null where it is not valid") @Nullable
        String storefront,

        @Schema(description = "the cart was decided for; null where it is not valid") @Nullable
        String market,

        @Schema(description = "BCP 47 tag of the shopper's language; null where it is not valid") @Nullable
        String locale,

        @Schema(description = "`id` of the decision that sent the shopper; null where it is not valid") @Nullable
        String decision,

        @Schema(description = "to fill the cart with; null where it is not valid") @Nullable
        List<Line> lines,

        @Schema(description = "first instant at which it is no longer good; null where it is not valid") @Nullable
        Instant expiresAt) {

    /**
     * A line that is handed over.
     *
     * @param item the SKU's id in the receiving storefront's system
     */
    public record Line(
            @Schema(description = "in the catalogue") String sku,

            @Schema(description = "what the receiving storefront calls it")
            String item,

            @Schema(description = "in units of sale") int quantity) {}

    static HandoverAnswer of(Redemption redemption) {
        if (redemption instanceof Redemption.Invalid invalid) {
            return new HandoverAnswer(false, invalid.why(), false, null, null, null, null, null, null);
        }
        Redemption.Valid valid = (Redemption.Valid) redemption;
        Handover handover = valid.handover();
        return new HandoverAnswer(
                true,
                null,
                valid.repeated(),
                handover.storefront().value(),
                handover.market().value(),
                handover.locale(),
                handover.decision().toString(),
                handover.lines().stream()
                        .map(line -> new Line(line.sku().value(), line.item(), line.quantity()))
                        .toList(),
                handover.expiresAt());
    }
}
