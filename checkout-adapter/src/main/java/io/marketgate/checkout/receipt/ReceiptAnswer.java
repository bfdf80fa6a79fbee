package io.marketgate.checkout.receipt;

import io.marketgate.access.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a receipt is valid, on the wire; for an invalid one only the reason.
 *
 * @param why null if it is valid
 * @param verdicts by line
 * @param expiresAt first instant at which an order may no longer be placed by it
 */
public record ReceiptAnswer(
        @Schema(description = "whether the receipt is for exactly this cart and was good when the order was placed")
        boolean valid,

        @Schema(description = "why it is not valid; null where it is") @Nullable
        String why,

        @Schema(description = "that asked for the decision; null where it is not valid") @Nullable
        String storefront,

        @Schema(description = "`id` of the decision; null where it is not valid") @Nullable
        String decision,

        @Schema(
                description =
                        "by `id` of the line: complete the order only if each is `SELL_LOCAL`; null where it is not valid")
        @Nullable
        Map<String, String> verdicts,

        @Schema(description = "of the catalogue that decided; null where it is not valid") @Nullable
        Long revision,

        @Schema(description = "when it was given; null where it is not valid") @Nullable
        Instant issuedAt,

        @Schema(description = "first instant at which no order may be placed by it; null where it is not valid")
        @Nullable
        Instant expiresAt) {
    private static final String OTHER_STOREFRONT = "OTHER_STOREFRONT";

    static ReceiptAnswer of(ReceiptVerification verification, Caller caller) {
        if (verification instanceof ReceiptVerification.Invalid invalid) {
            return invalid(invalid.why().name());
        }
        Receipt receipt = ((ReceiptVerification.Valid) verification).receipt();
        if (!caller.mayActFor(receipt.storefront())) {
            return invalid(OTHER_STOREFRONT);
        }
        Map<String, String> verdicts = new TreeMap<>();
        receipt.verdicts().forEach((line, verdict) -> verdicts.put(line.value(), verdict.name()));
        return new ReceiptAnswer(
                true,
                null,
                receipt.storefront().value(),
                receipt.decision().toString(),
                verdicts,
                receipt.revision(),
                receipt.issuedAt(),
                receipt.expiresAt());
    }

    private static ReceiptAnswer invalid(String why) {
        return new ReceiptAnswer(false, why, null, null, null, null, null, null);
    }
}
