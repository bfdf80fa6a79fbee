package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Ruling.Outcome;
import io.marketgate.adapter.Told;
import io.marketgate.adapter.Unruled;
import io.marketgate.adapter.proxy.ProxyOutcome.Judged;
import io.marketgate.adapter.proxy.ProxyOutcome.Refused;
import io.marketgate.adapter.proxy.SessionReading.Progress;
import io.marketgate.adapter.proxy.UpstreamFailure.Kind;
import io.marketgate.problem.Cause;
import io.marketgate.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
    private static final int OK = 200;

    private final Upstreams upstreams;
    private final PlatformGate gate;
    private final Unruled unruled;

    SessionProxy(Upstreams upstreams, PlatformGate gate, Unruled unruled) {
        this.upstreams = upstreams;
        this.gate = gate;
        this.unruled = unruled;
    }

    /** Forwards a call that places no order. */
    public CompletionStage<ProxyOutcome> pass(ProxiedShop shop, Dialect dialect, SessionCall call) {
        return upstreams.call(shop.upstream(), call).thenCompose(answer -> {
            JsonNode said = json(answer);
            if (refuses(dialect, answer, said)) {
                return done(new Refused(answer.status(), said, answer.headers()));
            }
            Received received = receive(dialect, call, answer, said);
            if (received.reading.progress() != Progress.OPEN) {
                return done(received.unchanged());
            }
            return rule(shop, received.reading.cart()).thenApply(ruling -> received.ruled(dialect, ruling, shop));
        });
    }

    /**
     * Forwards the completion of a session if the session, as the upstream has it now, may be sold, and the receipt for it:
     * a merchant that demands one completes no order that went past the gate.
     *
     * <p>Where the lookup is not the agent's own, the agent has still to prove itself by the completion, and to the upstream:
     * what the gate saw of a session that is not completed is withheld.
     */
    public CompletionStage<ProxyOutcome> complete(ProxiedShop shop, Dialect dialect, SessionCall call, Lookup lookup) {
        SessionCall lookedUp = call.lookedUp(lookup.headers());
        return upstreams.call(shop.upstream(), lookedUp).thenCompose(answer -> {
            JsonNode said = json(answer);
            JsonNode withheld = lookup.withheld();
            if (refuses(dialect, answer, said)) {
                return done(
                        withheld == null
                                ? new Refused(answer.status(), said, answer.headers())
                                : refusedToUs(shop, answer, withheld));
            }
            Received received = receive(dialect, lookedUp, answer, said);
            PlatformCart placed = received.reading.placed();
            return ours(shop, gate.ruleWithReceipt(shop.caller(), shop.storefront(), placed))
                    .thenCompose(ruling -> {
                        if (ruling.outcome() == Outcome.OPEN) {
                            return place(shop, dialect, call.proven(ruling.receipt()), placed, ruling);
                        }
                        if (withheld != null) {
                            return done(new Refused(OK, withheld, Map.of()));
                        }
                        // An order that stands is no sale any more, whatever the law has become since.
                        boolean stands = received.reading.progress() != Progress.OPEN;
                        return done(stands ? received.unchanged() : received.ruled(dialect, ruling, shop));
                    });
        });
    }

    /**
     * Looks at something that the upstream's host tells everybody and that is no session.
     *
     * @param path from the root of the host, never a request's
     * @param mapping what an agent gets to see of it; a {@link ProblemException} says that it is not as it must be
     */
    public CompletionStage<ProxyOutcome> look(ProxiedShop shop, String path, UnaryOperator<ObjectNode> mapping) {
        SessionCall call = new SessionCall("GET", path, null, null, Map.of(), null, MissingNode.getInstance());
        return upstreams.call(shop.upstream().root(), call).thenApply(answer -> {
            ObjectNode said = object(answer, json(answer));
            return new Judged(answer.status(), readable(() -> mapping.apply(said)), answer.headers());
        });
    }

    private CompletionStage<ProxyOutcome> place(
            ProxiedShop shop, Dialect dialect, SessionCall call, PlatformCart judged, Ruling ruling) {
        return upstreams.call(shop.upstream(), call).thenCompose(answer -> {
            JsonNode said = json(answer);
            if (refuses(dialect, answer, said)) {
                return done(new Refused(answer.status(), said, answer.headers()));
            }
            Received received = receive(dialect, call, answer, said);
            PlatformCart ordered = received.reading.ordered(judged);
            if (ordered.equals(judged)) {
                return done(received.ruled(dialect, ruling, shop));
            }
            if (received.reading.progress() != Progress.ORDERED) {
                return rule(shop, ordered).thenApply(anew -> received.ruled(dialect, anew, shop));
            }
            return rule(shop, ordered).handle((anew, failure) -> {
                if (failure == null && anew.outcome() == Outcome.OPEN) {
                    return received.ruled(dialect, anew, shop);
                }
                LOG.errorf(
                        "order=unjudged storefront=%s session=%s decision=%s",
                        shop.storefront(), received.reading.id(), ruling.decision());
                throw new UpstreamFailure(
                        Kind.CHANGED, "the session was changed while it was completed, and may not be sold so");
            });
        });
    }

    /** The agent is told no more than of a session that is closed; staff are, for the gate's credential may be wrong. */
    private static ProxyOutcome refusedToUs(ProxiedShop shop, UpstreamAnswer answer, JsonNode withheld) {
        LOG.warnf("lookup=refused storefront=%s status=%d", shop.storefront(), answer.status());
        return new Refused(OK, withheld, Map.of());
    }

    private CompletionStage<Ruling> rule(ProxiedShop shop, PlatformCart cart) {
        return ours(shop, gate.rule(shop.caller(), shop.storefront(), cart));
    }

    /** A cart that cannot be judged for what it is stays the agent's fault; all else closes the gate. */
    private CompletionStage<Ruling> ours(ProxiedShop shop, CompletionStage<Ruling> ruling) {
        return ruling.exceptionallyCompose(failure -> {
            Throwable cause = Cause.of(failure);
            unruled.log(shop.platform(), shop.storefront(), cause);
            return CompletableFuture.failedStage(
                    Told.isAtFault(cause) ? cause : new UpstreamFailure(Kind.CLOSED, "the gate is closed for now"));
        });
    }

    /** A missing node where it is no JSON. */
    private static JsonNode json(UpstreamAnswer answer) {
        try {
            return Told.tree(answer.body());
        } catch (ProblemException e) {
            return MissingNode.getInstance();
        }
    }

    private static boolean refuses(Dialect dialect, UpstreamAnswer answer, JsonNode said) {
        return answer.isRefusal() || (answer.isSuccess() && dialect.isRefusal(said));
    }

    private static Received receive(Dialect dialect, SessionCall call, UpstreamAnswer answer, JsonNode said) {
        ObjectNode session = object(answer, said);
        SessionReading reading = readable(() -> dialect.read(session, call.asked()));
        if (call.session() != null && !call.session().equals(reading.id())) {
            throw new UpstreamFailure(Kind.UNREADABLE, "the shop answers with another session");
        }
        return new Received(answer, session, reading);
    }

    private static ObjectNode object(UpstreamAnswer answer, JsonNode said) {
        if (!answer.isSuccess()) {
            throw new UpstreamFailure(Kind.UNAVAILABLE, "the shop answers with status " + answer.status());
        }
        if (!(said instanceof ObjectNode object)) {
            throw new UpstreamFailure(Kind.UNREADABLE, "the shop's answer is not readable as a JSON object");
        }
        return object;
    }

    private static <T> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (ProblemException e) {
            throw new UpstreamFailure(Kind.UNREADABLE, "the shop's answer cannot be read: " + Told.fault(e));
        }
    }

    private static <T> CompletionStage<T> done(T value) {
        return CompletableFuture.completedStage(value);
    }

    private record Received(UpstreamAnswer answer, ObjectNode session, SessionReading reading) {
        ProxyOutcome unchanged() {
            return new Judged(answer.status(), session, answer.headers());
        }

        ProxyOutcome ruled(Dialect dialect, Ruling ruling, ProxiedShop shop) {
            return new Judged(
                    answer.status(),
                    dialect.ruled(session, ruling, Escalation.of(ruling, shop, reading)),
                    answer.headers());
        }
    }
}
