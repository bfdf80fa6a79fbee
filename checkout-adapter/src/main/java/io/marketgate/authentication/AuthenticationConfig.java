package io.marketgate.authentication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How callers are authenticated. */
@ConfigMapping(prefix = "marketgate.authentication")
public interface AuthenticationConfig {

    /** Wrong API keys that one address may present within a minute, on each replica, before it is answered 429. */
    @Min(1)
    @WithDefault("60")
    int wrongKeysPerMinute();
}
