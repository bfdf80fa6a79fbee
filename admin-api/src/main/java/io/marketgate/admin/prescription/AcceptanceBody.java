package io.marketgate.admin.prescription;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a pharmacist attests. What is not said stands as it was forwarded. */
record AcceptanceBody(
        @Schema(
                description =
                        "the partner with the role `LICENSED_PHARMACY` for whom is attested; it stands in the paper as"
                                + " `attestedBy`",
                examples = "pearl-pharmacy")
        @NotNull
        String pharmacy,

        @Schema(description = "units of each of the SKUs that may be sold on it", examples = "2")
        @NotNull
        @Min(1)
        @Max(1_000_000)
        Integer quantity,

        @Schema(description = "the reference of the prescription that was looked at; this or `imageDigest`")
        @Size(max = 200)
        @Nullable
        String reference,

        @Schema(description = "the SHA-256 of the picture that was looked at, in hexadecimal; this or `reference`")
        @Nullable
        String imageDigest,

        @Schema(description = "the SKUs that it is for, of those that were forwarded; all where nothing is said")
        @Nullable
        List<String> skus,

        @Schema(description = "where its prescriber practises; as forwarded where nothing is said") @Nullable
        String prescriberMarket,

        @Schema(description = "first instant at which it is no longer valid; needed where the storefront did not say")
        @Nullable
        String validTo) {

    /** Shows nothing of the prescription. */
    @Override
    public String toString() {
        return "AcceptanceBody[" + pharmacy + "]";
    }
}
