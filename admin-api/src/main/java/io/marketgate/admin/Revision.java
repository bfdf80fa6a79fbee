package io.marketgate.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a write answers.
 *
 * @param revision of the change that made it so; an older one where nothing had to be changed
 */
public record Revision(
        @Schema(description = "of the change that made it so; an older one where nothing had to be changed")
        long revision) {}
