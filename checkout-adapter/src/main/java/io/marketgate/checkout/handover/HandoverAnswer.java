package io.marketgate.checkout.handover;

import java.time.Instant;
import java.util.List;
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
        boolean valid,
        Redemption.@Nullable Why why,
        @Nullable String storefront,
        @Nullable String market,
        @Nullable String locale,
        @Nullable String decision,
        @Nullable List<Line> lines,
        @Nullable Instant expiresAt) {

    /**
     * A line that is handed over.
     *
     * @param item the SKU's id in the receiving storefront's system
     */
    public record Line(String sku, String item, int quantity) {}

    static HandoverAnswer of(Redemption redemption) {
        if (redemption instanceof Redemption.Invalid invalid) {
            return new HandoverAnswer(false, invalid.why(), null, null, null, null, null, null);
        }
        Handover handover = ((Redemption.Valid) redemption).handover();
        return new HandoverAnswer(
                true,
                null,
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
