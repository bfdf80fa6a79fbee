package io.marketgate.admin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The configuration of what staff may do at a time. */
@ConfigMapping(prefix = "marketgate.staff")
public interface StaffConfig {
    /** How many searches and replays run at a time on a replica. Fewer than the staff's connections. */
    @WithDefault("4")
    int longReads();
}
