package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Ruling.Outcome;
import io.marketgate.adapter.Told;
import io.marketgate.adapter.proxy.SessionReading.Progress;
import io.marketgate.adapter.proxy.UpstreamFailure.Kind;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Forwards agents' calls and judges the sessions that come back. A session whose ruling is closed never looks ready, and a
 * completion is judged before it is forwarded.
 *
 * <p>Stages fail with an {@link UpstreamFailure}, or with a {@link ProblemException} where what the agent asks for can be
 * judged by nobody, such as a cart of too many lines.
 */
@Singleton
public class SessionProxy {
    private static final Logger LOG = Logger.getLogger(SessionProxy.class);

    private final Upstreams upstreams;
    private final PlatformGate gate;

    SessionProxy(Upstreams upstreams, PlatformGate gate) {
        this.upstreams = upstreams;
        this.gate = gate;
    }

    /** Forwards a call that places no order. */
    public CompletionStage<ProxyOutcome> pass(ProxiedShop shop, Dialect dialect, SessionCall call) {
        return upstreams.call(shop.upstream(), call).thenCompose(answer -> {
            if (answer.isRefusal()) {
                return done(refused(answer));
            }
            Received received = receive(dialect, call, answer);
            if (received.reading.progress() != Progress.OPEN) {
                return done(received.unchanged());
            }
            return rule(shop, received.reading.cart(), answer)
                    .thenApply(ruling -> received.ruled(dialect, ruling, shop));
        });
    }

    /**
     * Forwards the completion of a session if the session, as the upstream has it now, may be sold.
     *
     * @param lookup the headers under which the agent itself may look the session up
     */
    public CompletionStage<ProxyOutcome> complete(
            ProxiedShop shop, Dialect dialect, SessionCall call, Map<String, String> lookup) {
        SessionCall lookedUp = call.lookedUp(lookup);
        return upstreams.call(shop.upstream(), lookedUp).thenCompose(answer -> {
            if (answer.isRefusal()) {
                return done(refused(answer));
            }
            Received received = receive(dialect, lookedUp, answer);
            PlatformCart placed = received.reading.placed();
            return rule(shop, placed, answer).thenCompose(ruling -> {
                if (ruling.outcome() == Outcome.OPEN) {
                    return place(shop, dialect, call, placed, ruling);
                }
                // An order that stands is no sale any more, whatever the law has become since.
                boolean stands = received.reading.progress() != Progress.OPEN;
                return done(stands ? received.unchanged() : received.ruled(dialect, ruling, shop));
            });
        });
    }

    private CompletionStage<ProxyOutcome> place(
            ProxiedShop shop, Dialect dialect, SessionCall call, PlatformCart judged, Ruling ruling) {
        return upstreams.call(shop.upstream(), call).thenCompose(answer -> {
            if (answer.isRefusal()) {
                return done(refused(answer));
            }
            Received received = receive(dialect, call, answer);
            PlatformCart ordered = received.reading.ordered(judged);
            if (ordered.equals(judged)) {
                return done(received.ruled(dialect, ruling, shop));
            }
            return rule(shop, ordered, answer).thenApply(anew -> {
                if (anew.outcome() != Outcome.OPEN && received.reading.progress() == Progress.ORDERED) {
                    LOG.errorf(
                            "order=unjudged storefront=%s decision=%s ordered=%s",
                            shop.storefront(), ruling.decision(), anew.decision());
                    throw new UpstreamFailure(
                            Kind.CHANGED, "the session was changed while it was completed, and may not be sold so");
                }
                return received.ruled(dialect, anew, shop);
            });
        });
    }

    private CompletionStage<Ruling> rule(ProxiedShop shop, PlatformCart cart, UpstreamAnswer answer) {
        return gate.rule(shop.caller(), shop.storefront(), cart, answer.body())
                .exceptionallyCompose(failure -> CompletableFuture.failedStage(ours(failure)));
    }

    /** A cart that cannot be judged for what it is stays the agent's fault; all else closes the gate. */
    private static Throwable ours(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        boolean cart = cause instanceof ProblemException problem
                && problem.problem().status() == ProblemType.INVALID_REQUEST.status();
        return cart ? cause : new UpstreamFailure(Kind.CLOSED, "the gate is closed for now");
    }

    private static Received receive(Dialect dialect, SessionCall call, UpstreamAnswer answer) {
        if (!answer.isSuccess()) {
            throw new UpstreamFailure(Kind.UNAVAILABLE, "the shop answers with status " + answer.status());
        }
        try {
            if (Told.tree(answer.body()) instanceof ObjectNode session) {
                SessionReading reading = dialect.read(session, call.asked());
                if (call.session() == null || call.session().equals(reading.id())) {
                    return new Received(answer, session, reading);
                }
            }
        } catch (ProblemException e) {
            throw new UpstreamFailure(Kind.UNREADABLE, "the shop's session cannot be read: " + Told.fault(e));
        }
        throw new UpstreamFailure(Kind.UNREADABLE, "the shop answers with another session");
    }

    private static ProxyOutcome refused(UpstreamAnswer answer) {
        JsonNode said;
        try {
            said = Told.tree(answer.body());
        } catch (ProblemException e) {
            said = MissingNode.getInstance();
        }
        return new ProxyOutcome.Refused(answer.status(), said, answer.headers());
    }

    private static <T> CompletionStage<T> done(T value) {
        return CompletableFuture.completedStage(value);
    }

    private record Received(UpstreamAnswer answer, ObjectNode session, SessionReading reading) {
        ProxyOutcome unchanged() {
            return new ProxyOutcome.Judged(answer.status(), session, answer.headers());
        }

        ProxyOutcome ruled(Dialect dialect, Ruling ruling, ProxiedShop shop) {
            return new ProxyOutcome.Judged(
                    answer.status(),
                    dialect.ruled(session, ruling, Escalation.of(ruling, shop, reading)),
                    answer.headers());
        }
    }
}
