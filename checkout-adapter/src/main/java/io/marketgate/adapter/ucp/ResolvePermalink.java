package io.marketgate.adapter.ucp;

import io.marketgate.adapter.HandoverLink;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Unruled;
import io.marketgate.adapter.proxy.ProxiedShop;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says where a permalink leads: to the merchant's own endpoint, with what may come into a cart there, or to the storefront
 * that sells all of it. Nowhere else.
 *
 * <p>A link sells nothing, so lines that the buyer can open go on, and so does what another storefront sells beside lines
 * that stay here, for the checkout that holds both says where each is sold; on a way elsewhere the rest would be lost.
 * Blocked lines are left out.
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
     * The URL that a link leads to, always one.
     *
     * @param path what stands behind the gate's endpoint and a slash; null where that cannot be told
     * @param query as it stands in the URL, or null
     */
    CompletionStage<String> resolve(
            ProxiedShop shop, PermalinkEndpoint endpoint, @Nullable String path, @Nullable String query) {
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
        return done(link).thenCompose(read -> judged(shop, endpoint, read)).exceptionally(failure -> {
            unruled.log("ucp", shop.storefront(), failure);
            return endpoint.root(link.continueTo());
        });
    }

    private CompletionStage<String> judged(ProxiedShop shop, PermalinkEndpoint endpoint, Permalink link) {
        return gate.rule(shop.caller(), shop.storefront(), link.cart()).thenCompose(ruling -> {
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
            // While a line blocks the cart nothing is handed over; without it the rest may be.
            boolean kept = elsewhere == left.items().size() && handovers.isEmpty() && !left.equals(link);
            return kept ? judged(shop, endpoint, left) : done(endpoint.at(left));
        });
    }

    /** The lines that nobody sells and the buyer cannot open. */
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
