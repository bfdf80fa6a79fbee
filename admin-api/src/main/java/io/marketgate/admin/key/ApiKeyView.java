package io.marketgate.admin.key;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A credential as staff read it, without the secret.
 *
 * @param lastUsed the day, in UTC, or null if it was never used
 */
record ApiKeyView(
        @Schema(description = "for staff, such as what it is used by")
        String name,

        @Schema(description = "the storefronts it may act for; staff's keys have none")
        List<String> storefronts,

        @Schema(description = "the day in UTC on which it was last used, known a minute later; null where it never was")
        @Nullable
        LocalDate lastUsed) {
    ApiKeyView {
        storefronts = List.copyOf(storefronts);
    }

    static ApiKeyView of(ApiKeyBody key, @Nullable LocalDate lastUsed) {
        return new ApiKeyView(key.name(), key.storefronts(), lastUsed);
    }
}
