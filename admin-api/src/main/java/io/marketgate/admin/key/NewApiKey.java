package io.marketgate.admin.key;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new credential.
 *
 * @param key the whole key, shown once; null if the answer is repeated for its idempotency key
 */
record NewApiKey(
        @Schema(description = "of the key: its name in the path")
        String id,

        @Schema(description = "of the change that made it; its ETag")
        long revision,

        @Schema(description = "the whole key, told once; null where the answer is given again") @Nullable
        String key) {

    /** The part that may be kept. */
    NewApiKey withoutKey() {
        return new NewApiKey(id, revision, null);
    }

    /** Omits the key. */
    @Override
    public String toString() {
        return "NewApiKey[" + id + "]";
    }
}
