package io.marketgate.authentication;

import io.marketgate.access.PresentedKey;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Credential;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Proves a caller by its {@code X-API-Key}. Keys are in the catalogue's snapshot, so this
 * never leaves the event loop; while there is none the gate is closed. A request with a key
 * stands or falls by it, whatever else it carries.
 */
@Singleton
public class ApiKeyMechanism implements HttpAuthenticationMechanism {
    private static final String HEADER = "X-API-Key";
    private static final int BEFORE_TOKENS = 2000;

    private final Catalogue catalogue;

    ApiKeyMechanism(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HEADER);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        Optional<PresentedKey> presented = PresentedKey.parse(header);
        if (presented.isEmpty()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        if (!(catalogue.current() instanceof Current.Fresh fresh)) {
            return Uni.createFrom()
                    .failure(ProblemException.later(
                            ProblemType.UNAVAILABLE, "the catalogue cannot be read now", Duration.ofSeconds(1)));
        }
        return proven(presented.get(), fresh.snapshot())
                .map(credential -> Uni.createFrom().item(Identities.of(credential)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private static Optional<Credential> proven(PresentedKey presented, Snapshot snapshot) {
        return Optional.ofNullable(snapshot.credential(presented.id()))
                .filter(credential -> presented.is(credential.key()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "ApiKey header=\"" + HEADER + "\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_TOKENS;
    }
}
