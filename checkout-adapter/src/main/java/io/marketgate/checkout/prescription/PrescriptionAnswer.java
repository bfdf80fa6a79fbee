package io.marketgate.checkout.prescription;

import io.marketgate.identity.prescription.Prescription;
import io.marketgate.identity.prescription.PrescriptionStatus;
import io.marketgate.identity.prescription.RefusalReason;
import io.marketgate.identity.prescription.Review;
import io.marketgate.product.Sku;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A forwarded prescription, on the wire. Names neither buyer nor prescription.
 *
 * @param evidence null unless it was accepted
 * @param refusal null unless it was refused
 */
public record PrescriptionAnswer(
        @Schema(description = "its name in the path, and what the pharmacist finds it by")
        String id,

        @Schema(description = "only `WAITING` can become another, and `ACCEPTED` can expire")
        PrescriptionStatus status,

        @Schema(description = "that forwarded it") String storefront,
        @Schema(description = "where the goods go") String market,

        @Schema(description = "the goods it is for; of an accepted one, those that the pharmacist attested")
        List<String> skus,

        @Schema(description = "when the gate took it") Instant receivedAt,

        @Schema(
                description =
                        "first instant at which it is no longer valid; null where it does not say and is not accepted")
        @Nullable
        Instant validTo,

        @Schema(description = "the paper that it became; null where it was not accepted") @Nullable
        String evidence,

        @Schema(description = "why it was refused; null where it was not") @Nullable
        Refusal refusal) {

    /** Why a pharmacist refused it. */
    public record Refusal(
            @Schema(description = "the closed list of reasons")
            RefusalReason reason,

            @Schema(description = "the same, to be shown to the shopper")
            String text) {}

    /** @param text the text of a reason, in the reader's language */
    static PrescriptionAnswer of(Prescription prescription, Instant now, Function<RefusalReason, String> text) {
        Review review = prescription.review();
        return new PrescriptionAnswer(
                prescription.id().toString(),
                prescription.status(now),
                prescription.storefront().value(),
                prescription.market().value(),
                prescription.prescribed().skus().stream().map(Sku::value).toList(),
                prescription.receivedAt(),
                prescription.prescribed().validTo(),
                review instanceof Review.Accepted accepted ? accepted.evidence() : null,
                review instanceof Review.Refused refused
                        ? new Refusal(refused.reason(), text.apply(refused.reason()))
                        : null);
    }
}
