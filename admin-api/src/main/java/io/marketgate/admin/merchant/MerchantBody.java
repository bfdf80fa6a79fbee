package io.marketgate.admin.merchant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.marketgate.admin.Line;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.merchant.EligibilityMode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merchant as operators write and read it. */
record MerchantBody(
        @Schema(description = "for staff") @NotNull @Line String name,

        @Schema(
                description = "whether a SKU without an eligibility row may be sold by rule alone;"
                        + " `BY_RULE` where nothing is said")
        @Nullable
        EligibilityMode eligibility,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(description = "its name in the path") @Nullable
        String id,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @Schema(description = "of the change that wrote it; what the writer has seen")
        @Nullable
        Long revision) {

    static MerchantBody of(MerchantSettings settings) {
        return new MerchantBody(settings.name(), settings.eligibility(), null, null);
    }
}
