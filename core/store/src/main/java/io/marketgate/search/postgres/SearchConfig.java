package io.marketgate.search.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The search's part of the configuration. */
@ConfigMapping(prefix = "marketgate.search")
public interface SearchConfig {
    /** How often, about, the projection follows the journal. */
    @WithDefault("1s")
    Duration interval();

    /** The longest that one search takes. A longer one is answered with the advice to narrow it. */
    @WithDefault("5s")
    Duration timeout();
}
