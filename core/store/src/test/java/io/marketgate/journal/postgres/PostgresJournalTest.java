package io.marketgate.journal.postgres;

import io.marketgate.journal.Entries;
import io.marketgate.journal.Journal;
import io.marketgate.journal.JournalContract;
import io.marketgate.seal.KeysForTests;
import io.marketgate.testing.EmbeddedDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresJournalTest extends JournalContract {
    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    private static PostgresJournal journal;

    @BeforeAll
    static void start() throws Exception {
        JournalSettings settings = new JournalSettings(JournalMode.DURABLE, Duration.ofSeconds(10), 1_000, 1L << 30, 1);
        journal = new PostgresJournal(
                DATABASE.dataSource(), settings, new KeysForTests(), new SimpleMeterRegistry(), System::nanoTime);
        journal.start(Entries.AT);
    }

    @AfterAll
    static void stop() throws Exception {
        journal.close();
    }

    @Override
    protected Journal journal() {
        return journal;
    }
}
