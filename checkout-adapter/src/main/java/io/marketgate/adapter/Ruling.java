package io.marketgate.adapter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The gate's ruling on a platform's cart.
 *
 * @param decision the decision's id, or null if nothing had to be decided
 * @param lines the judged lines in the cart's order
 * @param handovers links for the lines that another storefront sells; empty while a line blocks the cart
 * @param receipt proof of this ruling for the system that completes the order, or null if none was requested
 */
public record Ruling(
        @Nullable UUID decision,
        List<RuledLine> lines,
        List<HandoverLink> handovers,
        @Nullable String receipt) {
    /** The header that carries a receipt with the request that completes an order. */
    public static final String RECEIPT_HEADER = "Marketgate-Receipt";

    private static final Ruling NOTHING = new Ruling(null, List.of(), List.of(), null);

    public Ruling {
        lines = List.copyOf(lines);
        handovers = List.copyOf(handovers);
    }

    /** The ruling on a cart in which nothing needs a decision, or nothing can be judged yet. */
    public static Ruling nothing() {
        return NOTHING;
    }

    /** The outcome for the whole cart. A platform places an order as a whole, so the worst line decides. */
    public Outcome outcome() {
        if (lines.stream().anyMatch(RuledLine::isBlocked)) {
            return lines.stream().filter(RuledLine::isBlocked).allMatch(RuledLine::isCurableByShopper)
                    ? Outcome.CURABLE
                    : Outcome.BLOCKED;
        }
        return lines.stream().anyMatch(RuledLine::isRedirected) ? Outcome.HAND_OVER : Outcome.OPEN;
    }

    /** The lines that this storefront may not sell. */
    public List<RuledLine> closed() {
        return lines.stream().filter(line -> !line.isOpen()).toList();
    }

    /** The first URL where the shopper can continue, or null if there is none. */
    public @Nullable String handoverUrl() {
        return Stream.concat(
                        handovers.stream().map(HandoverLink::url),
                        closed().stream().map(RuledLine::url).filter(url -> url != null))
                .findFirst()
                .orElse(null);
    }

    /** The outcome for a cart as a whole. */
    public enum Outcome {
        /** This storefront may sell all lines. */
        OPEN,
        /** Only another storefront may sell some lines, and no line is blocked. */
        HAND_OVER,
        /** Some lines are blocked, and the shopper can change that: identity, prescription, address, quantity. */
        CURABLE,
        /** Some lines are blocked, and the shopper cannot change that. */
        BLOCKED
    }
}
