package io.marketgate.admin.merchant;

import io.marketgate.admin.Line;
import io.marketgate.admin.Members;
import io.marketgate.admin.Restated;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.MerchantId;
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

        @Nullable String id,

        @Nullable Long revision)
        implements Restated {

    static MerchantBody of(MerchantSettings settings) {
        return new MerchantBody(settings.name(), settings.eligibility(), null, null);
    }

    MerchantSettings settings(String id) {
        return new MerchantSettings(
                Members.read("id", id, MerchantId::new),
                name,
                eligibility == null ? EligibilityMode.BY_RULE : eligibility);
    }
}
