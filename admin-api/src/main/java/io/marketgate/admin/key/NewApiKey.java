package io.marketgate.admin.key;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A credential that was just made.
 *
 * @param key the whole key, told once; null where the answer is given again for its idempotency key
 */
record NewApiKey(
        String id,
        long revision,

        @Schema(description = "the whole key, told once; null where the answer is given again") @Nullable
        String key) {

    /** What may be kept of it. */
    NewApiKey withoutKey() {
        return new NewApiKey(id, revision, null);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "NewApiKey[" + id + "]";
    }
}
