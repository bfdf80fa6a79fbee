package io.marketgate.catalogue.postgres.change;

import jakarta.inject.Singleton;
import java.time.Clock;

/** Changes that are announced, in an application that announces none. */
@Singleton
public final class AnnouncedChanges {
    private final ChangeRows changes;
    private final ChangeEntryRows entries;

    AnnouncedChanges(ChangeRows changes, ChangeEntryRows entries) {
        this.changes = changes;
        this.entries = entries;
    }

    /** The same changes as the application's. */
    public Changes changes() {
        return new Changes(changes, entries, Clock.systemUTC(), ChangeHint.NOTIFY);
    }
}
