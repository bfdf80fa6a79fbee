package io.marketgate.authentication;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Reach;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Credential;
import io.marketgate.catalogue.Current;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.Refusal;
import io.marketgate.problem.Refused;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.security.spi.runtime.SecurityEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Logs and keeps why the framework refuses callers, which they are not told. Neither holds a credential or anything that a
 * caller can make up.
 */
@Singleton
class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);
    /** Bounds the search, because a chain of causes may be circular. */
    private static final int DEEPEST = 16;

    private final Catalogue catalogue;

    Refusals(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void unauthenticated(@Observes AuthenticationFailureEvent event) {
        // Others, such as a closed gate, are no refusals.
        if (event.getAuthenticationFailure() instanceof AuthenticationFailedException refused) {
            Why why = why(refused);
            LOG.infof("event=unauthenticated cause=%s%s", why.word(), why.detail());
            keep(new Refused(why.word(), owner(why), why.key() == null ? null : "key:" + why.key()), event);
        }
    }

    void unauthorised(@Observes AuthorizationFailureEvent event) {
        if (event.getAuthorizationFailure() instanceof ForbiddenException) {
            SecurityIdentity identity = event.getSecurityIdentity();
            Caller caller = identity == null ? null : identity.getAttribute(CurrentCaller.ATTRIBUTE);
            LOG.infof(
                    "event=forbidden cause=ROLE_MISSING merchant=%s roles=%s author=%s name=\"%s\" endpoint=%s",
                    caller == null ? "" : merchant(caller),
                    caller == null ? "" : caller.roles(),
                    caller == null ? "" : caller.actor(),
                    caller == null ? "" : Objects.requireNonNullElse(caller.name(), ""),
                    endpoint(event));
            keep(Refused.because(Refusal.ROLE_MISSING), event);
        } else {
            LOG.infof("event=unauthenticated cause=NO_CREDENTIAL endpoint=%s", endpoint(event));
            keep(Refused.because(Refusal.NO_CREDENTIAL), event);
        }
    }

    /** With the request, whose answer is noted ({@link NotedRefusals}). */
    private static void keep(Refused refused, SecurityEvent event) {
        if (event.getEventProperties().get(RoutingContext.class.getName()) instanceof RoutingContext request) {
            refused.keepIn(request);
        }
    }

    /** Whose key it is that a credential names, or null if it names none. */
    private @Nullable MerchantId owner(Why why) {
        String key = why.key();
        Credential credential = key != null && catalogue.current() instanceof Current.Fresh fresh
                ? fresh.snapshot().credential(key)
                : null;
        return credential == null ? null : credential.merchant();
    }

    private static String merchant(Caller caller) {
        return caller.reach() instanceof Reach.Own own ? own.merchant().value() : "";
    }

    private static Object endpoint(AuthorizationFailureEvent event) {
        return Objects.requireNonNullElse(
                event.getEventProperties().get(AuthorizationFailureEvent.SECURED_METHOD_KEY), "");
    }

    /**
     * Why a credential is refused.
     *
     * @param detail for the log, after a blank, or empty
     * @param key the id of the key that it names, or null if there is no such key
     */
    private record Why(
            Refusal word, String detail, @Nullable String key) {}

    private static Why why(AuthenticationFailedException refused) {
        return Stream.iterate((@Nullable Throwable) refused, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElse(new Why(Refusal.TOKEN_INVALID, "", null));
    }

    private static Optional<Why> known(Throwable cause) {
        if (cause instanceof RefusedCredential own) {
            String key = own.key().orElse(null);
            return Optional.of(new Why(own.why(), key == null ? "" : " key=" + key, key));
        }
        return cause instanceof InvalidJwtException invalid
                ? Optional.of(new Why(Refusal.TOKEN_INVALID, " code=" + codes(invalid), null))
                : Optional.empty();
    }

    /** The library's numbers of what is wrong; its messages repeat claims. */
    private static String codes(InvalidJwtException invalid) {
        return invalid.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorCode)
                .map(Refusals::name)
                .collect(Collectors.joining(","));
    }

    private static String name(int code) {
        return switch (code) {
            case ErrorCodes.EXPIRED -> "EXPIRED";
            case ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING -> "AUDIENCE";
            case ErrorCodes.ISSUER_INVALID, ErrorCodes.ISSUER_MISSING -> "ISSUER";
            case ErrorCodes.SIGNATURE_INVALID, ErrorCodes.SIGNATURE_MISSING -> "SIGNATURE";
            default -> String.valueOf(code);
        };
    }
}
