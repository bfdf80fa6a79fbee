package io.marketgate.admin.key;

import io.marketgate.admin.Line;
import io.marketgate.admin.Members;
import io.marketgate.merchant.ApiKey;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A credential as staff ask for it and read it; the secret is not part of it. */
record ApiKeyBody(
        @Schema(description = "for staff, such as what it is used by") @NotNull @Line
        String name,

        // Zero is said outright, for asking for none is refused, and yet a key of staff has none to show.
        @Schema(
                minItems = 0,
                description = "the storefronts it may act for: at least one is asked for; staff's keys have none")
        @NotEmpty
        @Size(max = 500)
        List<@NotNull String> storefronts) {

    static ApiKeyBody of(ApiKey key) {
        return new ApiKeyBody(key.name(), Members.words(key.storefronts()));
    }
}
