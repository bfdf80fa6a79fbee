package io.marketgate.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A resource as staff read it: its members, and the change that wrote it.
 *
 * @param id its name in the path
 * @param revision of the change that wrote it; its ETag
 * @param asOf the revision of the past state that it was read in, or null where it was read as it is now
 * @param body its members, which are written beside these
 */
public record Item<B>(
        @Schema(description = "its name in the path") String id,

        @Schema(description = "of the change that wrote it; its ETag")
        long revision,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = AS_OF) @Nullable
        Long asOf,

        @JsonUnwrapped B body) {
    /** What {@code asOf} says in every answer. */
    public static final String AS_OF = "the revision that the answer is of; only where `asOf` was asked";

    /** A resource as it is now. */
    public Item(String id, long revision, B body) {
        this(id, revision, null, body);
    }
}
