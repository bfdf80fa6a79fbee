package io.marketgate.admin.decision;

import io.marketgate.seal.RowState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who asked for a decision. */
record Asker(
        @Schema(description = "`key:<id>`, or `user:<subject>` of a token")
        String id,

        @Schema(description = "the key's name when it asked; null for a user") @Nullable
        String name,

        @Schema(
                description =
                        "whether the key is as the audit trail recorded it, as `record` of what was relied on; null for"
                                + " a user, and for a key that is gone")
        @Nullable
        RowState record) {}
