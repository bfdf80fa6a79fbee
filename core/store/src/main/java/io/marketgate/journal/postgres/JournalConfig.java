package io.marketgate.journal.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The journal's part of the configuration. */
@ConfigMapping(prefix = "marketgate.journal")
public interface JournalConfig {
    /** Whether decisions are recorded before they are answered. */
    @WithDefault("durable")
    JournalMode mode();

    /** The longest a decision waits for its commit before the gate answers 503. */
    @WithDefault("2s")
    Duration timeout();

    /** How many decisions may wait for a commit. */
    @WithDefault("4096")
    int queue();

    /** How many threads commit, each on a connection of its own. */
    @WithDefault("1")
    int writers();

    /** How long a decision is kept, in whole days. Once an hour one day that is older is forgotten. */
    @WithDefault("400d")
    Duration retention();
}
