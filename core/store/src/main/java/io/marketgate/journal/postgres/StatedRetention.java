package io.marketgate.journal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;

/**
 * What the operator states about keeping the journal. The database holds it, because it drops a day and the gate's own
 * role does not.
 *
 * @param archived whether a day is dropped with an archive alone
 * @param held whether nothing is dropped for now
 */
record StatedRetention(KeptFor kept, boolean archived, boolean held) {
    private static final String NO_ARCHIVE = "none";

    static StatedRetention of(JournalConfig config) {
        return new StatedRetention(
                config.retention().orElse(KeptFor.EVER),
                config.archive().filter(NO_ARCHIVE::equals).isEmpty(),
                config.hold());
    }

    /**
     * Writes it in place of what was stated before.
     *
     * @param owner a connection of the role that migrates
     */
    void write(Connection owner) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                insert into journal_retention (kept, archived, held) values (make_interval(secs => ?), ?, ?)
                on conflict (one) do update set kept = excluded.kept, archived = excluded.archived, held = excluded.held""")) {
            Duration duration = kept.duration();
            if (duration == null) {
                statement.setNull(1, Types.DOUBLE);
            } else {
                statement.setDouble(1, duration.toSeconds());
            }
            statement.setBoolean(2, archived);
            statement.setBoolean(3, held);
            statement.executeUpdate();
        }
    }
}
