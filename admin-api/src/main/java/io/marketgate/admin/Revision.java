package io.marketgate.admin;

import io.marketgate.explanation.Notice;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a write answers.
 *
 * @param revision of the change that made it so; an older one where nothing had to be changed
 * @param notices what was accepted and does nothing yet
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
