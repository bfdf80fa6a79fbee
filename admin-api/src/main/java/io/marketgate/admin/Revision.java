package io.marketgate.admin;

import io.marketgate.explanation.Notice;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a write.
 *
 * @param revision of the change that wrote the current value; an older one if nothing had to change
 * @param notices what was accepted and has no effect yet
 */
public record Revision(
        @Schema(description = "of the change that made it so; an older one where nothing had to be changed")
        long revision,

        @Schema(description = "what was accepted and does nothing yet")
        List<Notice> notices) {
    public Revision {
        notices = List.copyOf(notices);
    }
}
