package io.marketgate.checkout.receipt;

import io.marketgate.access.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a receipt is valid, on the wire; for an invalid one only the reason.
 *
 * @param why null if it is valid
 * @param verdicts by line
 * @param expiresAt first instant at which an order may no longer be placed by it
 */
public record ReceiptAnswer(
        boolean valid,
        @Nullable String why,
        @Nullable String storefront,
        @Nullable String decision,
        @Nullable Map<String, String> verdicts,
        @Nullable Long revision,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt) {
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
