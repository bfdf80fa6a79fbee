package io.marketgate.admin.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who asked for a decision. */
record Asker(
        @Schema(description = "`key:<id>`, or `user:<subject>` of a token")
        String id,

        @Schema(description = "the key's name when it asked; null for a user") @Nullable
        String name) {}
