package io.marketgate.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A resource as staff read it: its members, and the change that wrote it.
 *
 * @param id its name in the path
 * @param revision of the change that wrote it; its ETag
 * @param body its members, which are written beside these two
 */
public record Item<B>(
        @Schema(description = "its name in the path") String id,

        @Schema(description = "of the change that wrote it; its ETag")
        long revision,

        @JsonUnwrapped B body) {}
