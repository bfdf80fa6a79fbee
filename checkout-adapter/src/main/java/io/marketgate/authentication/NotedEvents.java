package io.marketgate.authentication;

import io.marketgate.access.Caller;
import io.marketgate.access.Reach;
import io.marketgate.exchange.RequestId;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.Endpoints;
import io.marketgate.problem.Refusal;
import io.marketgate.securityevent.SecurityEvent;
import io.marketgate.securityevent.SecurityEvents;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Notes refusals and uses of keys as security events, with the endpoint and the id of their request. Never blocks. */
@Singleton
class NotedEvents {
    /** What is known when the use is noted. The call may still be refused, for instance for its role or its body. */
    private static final String AUTHENTICATED = "AUTHENTICATED";

    private final SecurityEvents events;
    private final Endpoints endpoints;

    NotedEvents(SecurityEvents events, Endpoints endpoints) {
        this.events = events;
        this.endpoints = endpoints;
    }

    /** Notes that a key of a merchant is used, whatever comes of the call. */
    void used(MerchantId merchant, String actor, RoutingContext request) {
        note(SecurityEvent.Kind.USED, merchant, actor, AUTHENTICATED, request);
    }

    /** Notes that a credential is refused. */
    void refused(@Nullable MerchantId merchant, @Nullable String actor, Refusal why, RoutingContext request) {
        note(SecurityEvent.Kind.REFUSED, merchant, actor, why.name(), request);
    }

    /** Notes that a caller is refused. */
    void refused(@Nullable Caller caller, Refusal why, RoutingContext request) {
        refused(
                caller != null && caller.reach() instanceof Reach.Own own ? own.merchant() : null,
                caller == null ? null : caller.actor(),
                why,
                request);
    }

    private void note(
            SecurityEvent.Kind kind,
            @Nullable MerchantId merchant,
            @Nullable String actor,
            String outcome,
            RoutingContext request) {
        String endpoint = endpoints
                .named(request.request().method().name(), request.normalizedPath())
                .orElse(null);
        String id = RequestId.of(request)
                .filter(RequestId::isUuid)
                .map(RequestId::text)
                .orElse(null);
        events.note(new SecurityEvent(kind, merchant, actor, endpoint, outcome, null), id);
    }
}
