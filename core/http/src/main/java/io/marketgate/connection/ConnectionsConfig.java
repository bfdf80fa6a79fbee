package io.marketgate.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long a connection of a caller may keep the gate waiting. */
@ConfigMapping(prefix = "marketgate.connections")
public interface ConnectionsConfig {

    /** The longest a request may take to arrive, from its first byte, or from the connection's begin, to its last byte. */
    @DurationMin(millis = ExchangeTimer.STEPS)
    @WithDefault("30s")
    Duration requestTimeout();

    /** How long a connection is kept open between an answer and the next request. */
    @DurationMin(millis = ExchangeTimer.STEPS)
    @WithDefault("75s")
    Duration idleTimeout();
}
