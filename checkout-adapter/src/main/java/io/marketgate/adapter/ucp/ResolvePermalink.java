package io.marketgate.adapter.ucp;

import io.marketgate.adapter.HandoverLink;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Unruled;
import io.marketgate.adapter.proxy.ProxiedStorefront;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a permalink leads: to the merchant's own endpoint with the lines that may enter a cart there, or to the
 * storefront that sells all of them.
 *
 * <p>A link sells nothing, so lines that the buyer can open are kept. Lines of another storefront are kept beside lines
 * that stay here, because the checkout shows where each is sold; a redirect would lose the others. Blocked lines are
 * left out.
 */
@Singleton
class ResolvePermalink {
    private final PlatformGate gate;
    private final Unruled unruled;

    ResolvePermalink(PlatformGate gate, Unruled unruled) {
        this.gate = gate;
        this.unruled = unruled;
    }

    /**
     * The URL that a link leads to; there always is one.
     *
     * @param path the part after the gate's endpoint and a slash; null if it cannot be determined
     * @param query undecoded, or null
     */
    CompletionStage<String> resolve(
            ProxiedStorefront storefront, PermalinkEndpoint endpoint, @Nullable String path, @Nullable String query) {
        if (path == null) {
            return done(endpoint.root(null));
        }
        Permalink link;
        try {
            link = Permalink.read(path, query == null ? "" : query, endpoint.url());
        } catch (MalformedLink e) {
            return done(endpoint.root(null));
        }
        if (link.items().isEmpty()) {
            return done(endpoint.at(link));
        }
        return done(link)
                .thenCompose(read -> judged(storefront, endpoint, read))
                .exceptionally(failure -> {
                    unruled.log("ucp", storefront.id(), failure);
                    return endpoint.root(link.continueTo());
                });
    }

    private CompletionStage<String> judged(ProxiedStorefront storefront, PermalinkEndpoint endpoint, Permalink link) {
        return gate.rule(storefront.caller(), storefront.id(), link.cart()).thenCompose(ruling -> {
            Permalink left = link.without(closed(ruling));
            if (left.items().isEmpty()) {
                return done(endpoint.root(link.continueTo()));
            }
            long elsewhere =
                    ruling.lines().stream().filter(RuledLine::isRedirected).count();
            List<HandoverLink> handovers = ruling.handovers();
            if (elsewhere == left.items().size() && handovers.size() == 1) {
                return done(handovers.get(0).url());
            }
            // A blocked line prevents a hand-over; without it the rest may be handed over.
            boolean kept = elsewhere == left.items().size() && handovers.isEmpty() && !left.equals(link);
            return kept ? judged(storefront, endpoint, left) : done(endpoint.at(left));
        });
    }

    /** The blocked lines that the buyer cannot open. */
    private static Set<String> closed(Ruling ruling) {
        return ruling.lines().stream()
                .filter(line -> line.isBlocked() && !line.isCurableByShopper())
                .map(RuledLine::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> CompletionStage<T> done(T value) {
        return CompletableFuture.completedStage(value);
    }
}
