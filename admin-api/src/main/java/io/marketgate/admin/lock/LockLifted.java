package io.marketgate.admin.lock;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of lifting a lock. */
record LockLifted(
        @Schema(description = "whether there were attempts to forget; false where there was no lock")
        boolean lifted) {}
