package io.marketgate.authentication;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Reach;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
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

/** Logs why callers are refused, which they are not told. Logs no credential and nothing that a caller can make up. */
@Singleton
class RefusalsInLog {
    private static final Logger LOG = Logger.getLogger(RefusalsInLog.class);
    /** Bounds the search, because a chain of causes may be circular. */
    private static final int DEEPEST = 16;

    void unauthenticated(@Observes AuthenticationFailureEvent event) {
        // Others, such as a closed gate, are no refusals.
        if (event.getAuthenticationFailure() instanceof AuthenticationFailedException refused) {
            LOG.infof("event=unauthenticated cause=%s", cause(refused));
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
        } else {
            LOG.infof("event=unauthenticated cause=NO_CREDENTIAL endpoint=%s", endpoint(event));
        }
    }

    private static String merchant(Caller caller) {
        return caller.reach() instanceof Reach.Own own ? own.merchant().value() : "";
    }

    private static Object endpoint(AuthorizationFailureEvent event) {
        return Objects.requireNonNullElse(
                event.getEventProperties().get(AuthorizationFailureEvent.SECURED_METHOD_KEY), "");
    }

    private static String cause(AuthenticationFailedException refused) {
        return Stream.iterate((@Nullable Throwable) refused, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElse("TOKEN_INVALID");
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof RefusedCredential own) {
            return Optional.of(own.why() + own.key().map(key -> " key=" + key).orElse(""));
        }
        return cause instanceof InvalidJwtException invalid
                ? Optional.of("TOKEN_INVALID code=" + codes(invalid))
                : Optional.empty();
    }

    /** The library's numbers of what is wrong; its messages repeat claims. */
    private static String codes(InvalidJwtException invalid) {
        return invalid.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorCode)
                .map(RefusalsInLog::name)
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
