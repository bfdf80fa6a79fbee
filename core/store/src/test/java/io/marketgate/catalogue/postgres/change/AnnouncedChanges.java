package io.marketgate.catalogue.postgres.change;

import io.marketgate.seal.SealKeys;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Changes that are announced, in an application that announces none. */
@Singleton
public final class AnnouncedChanges {
    private final ChangeRows changes;
    private final ChangeEntryRows entries;
    private final SealKeys keys;

    AnnouncedChanges(ChangeRows changes, ChangeEntryRows entries, SealKeys keys) {
        this.changes = changes;
        this.entries = entries;
        this.keys = keys;
    }

    /** The same changes as the application's. */
    public Changes changes() {
        return new Changes(changes, entries, Clock.systemUTC(), ChangeHint.NOTIFY, keys);
    }
}
