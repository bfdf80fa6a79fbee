package io.marketgate.authentication;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Sets a timeout on every request to the identity provider. Otherwise a token with an unknown key would wait as long as
 * the provider hangs.
 */
@Singleton
@Unremovable
public class ProviderTimeout implements OidcRequestFilter {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    @Override
    public void filter(OidcRequestContext question) {
        question.request().timeout(TIMEOUT.toMillis());
    }
}
