package io.marketgate.admin.key;

import io.marketgate.admin.Line;
import io.marketgate.admin.Members;
import io.marketgate.merchant.ApiKey;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A credential as staff request and read it, without the secret. */
record ApiKeyBody(
        @Schema(description = "for staff, such as what it is used by") @NotNull @Line
        String name,

        // Zero is allowed in the schema, although a request for none is refused, because a staff key has none to show.
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
