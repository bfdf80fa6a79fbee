package io.marketgate.adapter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the gate says of a platform's cart.
 *
 * @param decision the decision's id, or null where there was nothing to decide
 * @param lines in the cart's order, those that were judged
 * @param handovers where to take lines that another storefront sells; empty while a line blocks the cart
 * @param receipt proof of this ruling for whoever completes the order, or null where none was asked for
 */
public record Ruling(
        @Nullable UUID decision,
        List<RuledLine> lines,
        List<HandoverLink> handovers,
        @Nullable String receipt) {
    /** Under which a receipt travels with the request that completes an order. */
    public static final String RECEIPT_HEADER = "Marketgate-Receipt";

    private static final Ruling NOTHING = new Ruling(null, List.of(), List.of(), null);

    public Ruling {
        lines = List.copyOf(lines);
        handovers = List.copyOf(handovers);
    }

    /** Of a cart in which nothing can be judged yet, or nothing needs to be. */
    public static Ruling nothing() {
        return NOTHING;
    }

    /** What becomes of the cart. A platform places an order whole, so the worst line speaks for all. */
    public Outcome outcome() {
        if (lines.stream().anyMatch(RuledLine::isBlocked)) {
            return lines.stream().filter(RuledLine::isBlocked).allMatch(RuledLine::isCurableByShopper)
                    ? Outcome.CURABLE
                    : Outcome.BLOCKED;
        }
        return lines.stream().anyMatch(RuledLine::isRedirected) ? Outcome.HAND_OVER : Outcome.OPEN;
    }

    /** The lines that keep the cart from being sold here. */
    public List<RuledLine> closed() {
        return lines.stream().filter(line -> !line.isOpen()).toList();
    }

    /** The first URL that takes the shopper on, or null if there is none. */
    public @Nullable String handoverUrl() {
        return Stream.concat(
                        handovers.stream().map(HandoverLink::url),
                        closed().stream().map(RuledLine::url).filter(url -> url != null))
                .findFirst()
                .orElse(null);
    }

    /** What becomes of a cart as a whole. */
    public enum Outcome {
        /** Everything may be sold here. */
        OPEN,
        /** Something may be sold by another storefront only, and nothing is blocked. */
        HAND_OVER,
        /** Something is blocked, and the shopper can change that: identity, prescription, address, quantity. */
        CURABLE,
        /** Something is blocked, and the shopper cannot change that here. */
        BLOCKED
    }
}
