package io.marketgate.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.marketgate.explanation.Notice;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a creation: the resource, and what has no effect yet.
 *
 * @param id its name in the path
 * @param revision of the change that created it; its ETag
 * @param notices what was accepted and has no effect yet
 * @param body its members, which are written beside these
 */
public record Made<B>(
        @Schema(description = "its name in the path") String id,

        @Schema(description = "of the change that made it; its ETag")
        long revision,

        @Schema(description = "what was accepted and does nothing yet")
        List<Notice> notices,

        @JsonUnwrapped B body) {
    public Made {
        notices = List.copyOf(notices);
    }
}
