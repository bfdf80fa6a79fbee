package io.marketgate.admin.prescription;

import io.marketgate.identity.prescription.Prescription;
import io.marketgate.identity.prescription.PrescriptionStatus;
import io.marketgate.identity.prescription.Proof;
import io.marketgate.identity.prescription.RefusalReason;
import io.marketgate.identity.prescription.Review;
import io.marketgate.product.Sku;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A prescription as a pharmacist reads it. The storefront has the picture or the reference, under the same id. */
record PrescriptionView(
        @Schema(description = "its name in the path; the storefront knows it by the same")
        String id,

        @Schema(description = "only `WAITING` is to be judged")
        PrescriptionStatus status,

        @Schema(description = "that forwarded it") String storefront,
        @Schema(description = "where the goods go") String market,

        @Schema(description = "whether the storefront identified it by its reference or by its picture")
        Proof.Kind proof,

        @Schema(description = "the goods it is for; of an accepted one, those that were attested")
        List<String> skus,

        @Schema(description = "where its prescriber practises")
        String prescriberMarket,

        @Schema(description = "the day it was issued") String issuedOn,

        @Schema(
                description =
                        "first instant at which it is no longer valid; null where it does not say and is not accepted")
        @Nullable
        Instant validTo,

        @Schema(description = "when the gate took it") Instant receivedAt,

        @Schema(description = "who ended the wait, as the audit trail names callers; null while it waits") @Nullable
        String decidedBy,

        @Schema(description = "when the wait ended; null while it waits") @Nullable
        Instant decidedAt,

        @Schema(description = "the paper that it became; null where it was not accepted") @Nullable
        String evidence,

        @Schema(description = "why it was refused; null where it was not") @Nullable
        RefusalReason refusal,

        @Schema(
                description =
                        "of the change that this call made: a decision at it or a later one obeys; null where it made none")
        @Nullable
        Long revision) {

    /** @param revision of the change that ended the wait just now, or null */
    static PrescriptionView of(Prescription prescription, Instant now, @Nullable Long revision) {
        Review review = prescription.review();
        Review.Signature signature = signature(review);
        return new PrescriptionView(
                prescription.id().toString(),
                prescription.status(now),
                prescription.storefront().value(),
                prescription.market().value(),
                prescription.proof(),
                prescription.prescribed().skus().stream().map(Sku::value).toList(),
                prescription.prescribed().prescriberMarket().value(),
                prescription.prescribed().issuedOn().toString(),
                prescription.prescribed().validTo(),
                prescription.receivedAt(),
                signature == null ? null : signature.by(),
                signature == null ? null : signature.at(),
                review instanceof Review.Accepted accepted ? accepted.evidence() : null,
                review instanceof Review.Refused refused ? refused.reason() : null,
                revision);
    }

    private static Review.@Nullable Signature signature(Review review) {
        if (review instanceof Review.Accepted accepted) {
            return accepted.signature();
        }
        if (review instanceof Review.Refused refused) {
            return refused.signature();
        }
        return review instanceof Review.Withdrawn withdrawn ? withdrawn.signature() : null;
    }
}
