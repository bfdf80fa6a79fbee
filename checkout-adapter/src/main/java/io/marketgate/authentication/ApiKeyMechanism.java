package io.marketgate.authentication;

import io.marketgate.access.PresentedKey;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Credential;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.problem.Refusal;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates a caller by its API key. Keys are in the catalogue's snapshot, so this never leaves the event loop.
 * Without a snapshot the gate is closed. If a request has a key, only the key counts, whatever else it carries.
 */
@Singleton
public class ApiKeyMechanism implements HttpAuthenticationMechanism {
    private static final String HEADER = "X-API-Key";
    private static final String BEARER = "Bearer ";
    /** A token of an identity provider never begins like this, because it begins with base64 of a JSON object. */
    private static final String BEARER_KEY = BEARER + "mg_";

    private static final int BEFORE_TOKENS = 2000;

    private final Catalogue catalogue;
    private final NotedKeyUses uses;
    private final NotedEvents events;
    private final WrongKeys wrong;

    ApiKeyMechanism(Catalogue catalogue, NotedKeyUses uses, NotedEvents events, WrongKeys wrong) {
        this.catalogue = catalogue;
        this.uses = uses;
        this.events = events;
        this.wrong = wrong;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = presented(context.request());
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        Optional<PresentedKey> presented = PresentedKey.parse(header);
        if (presented.isEmpty()) {
            return refused(context.request(), new RefusedCredential(Refusal.MALFORMED_KEY));
        }
        if (!(catalogue.current() instanceof Current.Fresh fresh)) {
            return Uni.createFrom()
                    .failure(ProblemException.later(
                            ProblemType.UNAVAILABLE, "the catalogue cannot be read now", Duration.ofSeconds(1)));
        }
        return identified(presented.get(), fresh.snapshot(), context);
    }

    private Uni<SecurityIdentity> identified(PresentedKey presented, Snapshot snapshot, RoutingContext context) {
        Credential credential = snapshot.credential(presented.id());
        if (credential == null) {
            return refused(context.request(), new RefusedCredential(Refusal.UNKNOWN_KEY));
        }
        if (!presented.is(credential.key())) {
            return refused(context.request(), new RefusedCredential(Refusal.WRONG_KEY, presented.id()));
        }
        try {
            NamedMerchant.refuse(context.request(), credential.merchant(), Identities.actor(credential.key()));
        } catch (ProblemException refused) {
            return Uni.createFrom().failure(refused);
        }
        uses.note(presented.id());
        events.used(credential.merchant(), Identities.actor(credential.key()), context);
        return Uni.createFrom().item(Identities.of(credential));
    }

    private Uni<SecurityIdentity> refused(HttpServerRequest request, RefusedCredential why) {
        Throwable refusal = wrong.count(Source.of(request.remoteAddress()))
                .<Throwable>map(wait -> ProblemException.later(
                        ProblemType.TOO_MANY_REQUESTS, "too many wrong keys came from this address", wait))
                .orElseGet(why::failure);
        return Uni.createFrom().failure(refusal);
    }

    /** The key from its own header, or from a bearer token for platforms that can send no other header. */
    private static @Nullable String presented(HttpServerRequest request) {
        String header = request.getHeader(HEADER);
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null || authorization == null) {
            return header;
        }
        boolean isKey = authorization.regionMatches(true, 0, BEARER_KEY, 0, BEARER_KEY.length());
        return isKey ? authorization.substring(BEARER.length()).strip() : null;
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
