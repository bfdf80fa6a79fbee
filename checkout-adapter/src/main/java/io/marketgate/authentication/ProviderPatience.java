package io.marketgate.authentication;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Ends each question to the identity provider that is not answered soon. Otherwise a token said to be signed with an unknown
 * key would wait for a hanging provider as long as that hangs.
 */
@Singleton
@Unremovable
public class ProviderPatience implements OidcRequestFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public void filter(OidcRequestContext question) {
        question.request().timeout(PATIENCE.toMillis());
    }
}
