package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Ruling.Outcome;
import io.marketgate.adapter.Unruled;
import io.marketgate.adapter.proxy.ProxyOutcome.Judged;
import io.marketgate.adapter.proxy.ProxyOutcome.Withheld;
import io.marketgate.adapter.proxy.SessionReading.Progress;
import io.marketgate.adapter.proxy.UpstreamFailure.Kind;
import io.marketgate.problem.Cause;
import io.marketgate.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Forwards agents' calls and judges the sessions in the responses. A session with a closed ruling never looks ready,
 * and a completion is judged before it is forwarded.
 *
 * <p>Stages fail with an {@link UpstreamFailure}, or with a {@link ProblemException} if the agent's request cannot be
 * judged, such as a cart with too many lines.
 */
@Singleton
public class SessionProxy {
    private static final Logger LOG = Logger.getLogger(SessionProxy.class);
    private static final int OK = 200;

    private final Upstreams upstreams;
    private final PlatformGate gate;
    private final Unruled unruled;

    SessionProxy(Upstreams upstreams, PlatformGate gate, Unruled unruled) {
        this.upstreams = upstreams;
        this.gate = gate;
        this.unruled = unruled;
    }

    /** Forwards a call that does not place an order. */
    public CompletionStage<ProxyOutcome> pass(ProxiedStorefront storefront, Dialect dialect, SessionCall call) {
        return upstreams.call(storefront.upstream(), call).thenCompose(answer -> {
            JsonNode body = json(answer);
            if (Refusals.isRefusal(dialect, answer, body)) {
                return done(Refusals.of(dialect, answer, body));
            }
            Received received = receive(dialect, call, answer, body);
            if (received.reading.progress() != Progress.OPEN) {
                return done(received.unchanged());
            }
            return rule(storefront, received.reading.cart())
                    .thenApply(ruling -> received.ruled(dialect, ruling, storefront));
        });
    }

    /** Forwards a read of what the gate does not judge, such as an order that stands. */
    public CompletionStage<ProxyOutcome> read(ProxiedStorefront storefront, SessionCall call) {
        return upstreams.call(storefront.upstream(), call).thenCompose(answer -> {
            JsonNode body = json(answer);
            if (!answer.isRefusal()) {
                object(answer, body);
            }
            return done(answer.verbatim(body));
        });
    }

    /**
     * Looks up the session and, if it may be sold, forwards its completion with a receipt. A merchant that requires the
     * receipt completes no order that bypassed the gate.
     *
     * <p>If the lookup uses the gate's own credential, the agent has not been authenticated until the upstream accepts
     * its completion. A session that is not completed is withheld from the agent.
     */
    public CompletionStage<ProxyOutcome> complete(
            ProxiedStorefront storefront, Dialect dialect, SessionCall call, Lookup lookup) {
        SessionCall lookedUp = call.lookedUp(lookup.headers());
        return upstreams.call(storefront.upstream(), lookedUp).thenCompose(answer -> {
            JsonNode body = json(answer);
            if (Refusals.isRefusal(dialect, answer, body)) {
                return done(
                        lookup.isGates()
                                ? lookupRefused(storefront, answer, dialect.withheld(body))
                                : Refusals.of(dialect, answer, body));
            }
            Received received = receive(dialect, lookedUp, answer, body);
            PlatformCart placed = received.reading.placed();
            return ours(storefront, gate.ruleWithReceipt(storefront.caller(), storefront.id(), placed))
                    .thenCompose(ruling -> {
                        if (ruling.outcome() == Outcome.OPEN) {
                            return place(storefront, dialect, call.proven(ruling.receipt()), placed, ruling);
                        }
                        if (lookup.isGates()) {
                            return done(new Withheld(OK, dialect.withheld(received.session), Map.of()));
                        }
                        // An order that exists is not a new sale, even if the law has changed since.
                        boolean stands = received.reading.progress() != Progress.OPEN;
                        return done(stands ? received.unchanged() : received.ruled(dialect, ruling, storefront));
                    });
        });
    }

    /**
     * Fetches a public document of the upstream's host that is not a session.
     *
     * @param path from the root of the host, never from a request
     * @param elsewhere the path on the same host of the document that the agent means instead, or null
     * @param mapping produces the document for the agent; a {@link ProblemException} means that the document is
     *     malformed
     */
    public CompletionStage<ProxyOutcome> look(
            ProxiedStorefront storefront,
            String path,
            Function<ObjectNode, @Nullable String> elsewhere,
            UnaryOperator<ObjectNode> mapping) {
        SessionCall call = new SessionCall("GET", path, null, null, Map.of(), null, MissingNode.getInstance());
        return upstreams.call(storefront.upstream().root(), call).thenCompose(answer -> {
            if (answer.isRefusal()) {
                return done(answer.verbatim(json(answer)));
            }
            ObjectNode body = object(answer, json(answer));
            String other = readable(() -> elsewhere.apply(body));
            return other == null
                    ? done(new Judged(answer.status(), readable(() -> mapping.apply(body)), answer.headers()))
                    : look(storefront, other, document -> null, mapping);
        });
    }

    private CompletionStage<ProxyOutcome> place(
            ProxiedStorefront storefront, Dialect dialect, SessionCall call, PlatformCart judged, Ruling ruling) {
        return upstreams.call(storefront.upstream(), call).thenCompose(answer -> {
            JsonNode body = json(answer);
            if (Refusals.isRefusal(dialect, answer, body)) {
                return done(Refusals.of(dialect, answer, body));
            }
            Received received = receive(dialect, call, answer, body);
            PlatformCart ordered = received.reading.ordered(judged);
            if (ordered.equals(judged)) {
                return done(received.ruled(dialect, ruling, storefront));
            }
            if (received.reading.progress() != Progress.ORDERED) {
                return rule(storefront, ordered).thenApply(anew -> received.ruled(dialect, anew, storefront));
            }
            return rule(storefront, ordered).handle((anew, failure) -> {
                if (failure == null && anew.outcome() == Outcome.OPEN) {
                    return received.ruled(dialect, anew, storefront);
                }
                LOG.errorf(
                        "order=unjudged storefront=%s session=%s decision=%s",
                        storefront.id(), received.reading.id(), ruling.decision());
                throw new UpstreamFailure(
                        Kind.CHANGED,
                        "the session was changed during its completion, and may not be sold as it is now");
            });
        });
    }

    /**
     * The agent gets the same answer as for a closed session. Staff get a warning, because the gate's credential may be
     * wrong.
     */
    private static ProxyOutcome lookupRefused(ProxiedStorefront storefront, UpstreamAnswer answer, JsonNode withheld) {
        LOG.warnf("lookup=refused storefront=%s status=%d", storefront.id(), answer.status());
        return new Withheld(OK, withheld, Map.of());
    }

    private CompletionStage<Ruling> rule(ProxiedStorefront storefront, PlatformCart cart) {
        return ours(storefront, gate.rule(storefront.caller(), storefront.id(), cart));
    }

    /** A cart that cannot be judged for its content is the agent's fault; any other failure closes the gate. */
    private CompletionStage<Ruling> ours(ProxiedStorefront storefront, CompletionStage<Ruling> ruling) {
        return ruling.exceptionallyCompose(failure -> {
            Throwable cause = Cause.of(failure);
            unruled.log(storefront.platform(), storefront.id(), cause);
            return CompletableFuture.failedStage(
                    PlatformJson.isBadRequest(cause)
                            ? cause
                            : new UpstreamFailure(Kind.CLOSED, "the gate is closed for now"));
        });
    }

    /** A missing node if the body is not JSON. */
    private static JsonNode json(UpstreamAnswer answer) {
        try {
            return PlatformJson.tree(answer.body());
        } catch (ProblemException e) {
            return MissingNode.getInstance();
        }
    }

    private static Received receive(Dialect dialect, SessionCall call, UpstreamAnswer answer, JsonNode body) {
        ObjectNode session = object(answer, body);
        SessionReading reading = readable(() -> dialect.read(session, call.asked()));
        if (call.session() != null && !call.session().equals(reading.id())) {
            throw new UpstreamFailure(Kind.UNREADABLE, "the shop answers with another session");
        }
        return new Received(answer, session, reading);
    }

    private static ObjectNode object(UpstreamAnswer answer, JsonNode body) {
        if (!answer.isSuccess()) {
            throw new UpstreamFailure(Kind.UNAVAILABLE, "the shop answers with status " + answer.status());
        }
        if (!(body instanceof ObjectNode object)) {
            throw new UpstreamFailure(Kind.UNREADABLE, "the shop's answer is not readable as a JSON object");
        }
        return object;
    }

    private static <T extends @Nullable Object> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (ProblemException e) {
            throw new UpstreamFailure(Kind.UNREADABLE, "the shop's answer cannot be read: " + PlatformJson.fault(e));
        }
    }

    private static <T> CompletionStage<T> done(T value) {
        return CompletableFuture.completedStage(value);
    }

    private record Received(UpstreamAnswer answer, ObjectNode session, SessionReading reading) {
        ProxyOutcome unchanged() {
            return new Judged(answer.status(), session, answer.headers());
        }

        ProxyOutcome ruled(Dialect dialect, Ruling ruling, ProxiedStorefront storefront) {
            return new Judged(
                    answer.status(),
                    dialect.ruled(session, ruling, Escalation.of(ruling, storefront, reading)),
                    answer.headers());
        }
    }
}
