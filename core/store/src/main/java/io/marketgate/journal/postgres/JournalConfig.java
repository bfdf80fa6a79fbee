package io.marketgate.journal.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The journal's part of the configuration. */
@ConfigMapping(prefix = "marketgate.journal")
public interface JournalConfig {
    /** Whether decisions are recorded before they are answered. */
    @WithDefault("durable")
    JournalMode mode();

    /** The timeout of a decision's commit, after which the gate answers 503. */
    @WithDefault("2s")
    Duration timeout();

    /** How many decisions may wait for a commit. */
    @WithDefault("4096")
    int queue();

    /** The number of threads that commit, each with its own connection. */
    @WithDefault("1")
    int writers();

    /**
     * How long a decision is kept after its day, or {@code forever}. A production gate does not start unless it is stated;
     * elsewhere it is for ever.
     */
    Optional<KeptFor> retention();

    /** The folder that a day is archived in before it is dropped, or {@code none}. Needed where a retention is stated. */
    Optional<String> archive();

    /** Whether nothing is dropped for now, whatever the retention. */
    @WithDefault("false")
    boolean hold();
}
