package io.marketgate.adapter.proxy;

import io.marketgate.adapter.PlatformCart;
import io.marketgate.journal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The content of a session, independent of the protocol.
 *
 * @param cart its lines have their positions as ids
 * @param continueUrl the session's own URL for the buyer, or null
 * @param escalated whether the merchant itself requires that the buyer goes on elsewhere
 */
public record SessionReading(
        SessionId id,
        Progress progress,
        PlatformCart cart,
        @Nullable String continueUrl,
        boolean escalated) {

    /** Where the merchant itself sends the buyer on before the session goes on, or null. */
    @Nullable
    String escalatedTo() {
        return escalated ? continueUrl : null;
    }

    /** How far a session has come. */
    public enum Progress {
        /** The session can still lead to an order. */
        OPEN,
        /** An order was placed; later calls are not a sale. */
        ORDERED,
        /** The session can no longer lead to an order. */
        ENDED
    }

    /** The cart at the stage of placing the order, where unknown facts close it. */
    PlatformCart placed() {
        return new PlatformCart(
                Stage.PLACE_ORDER,
                cart.id(),
                cart.locale(),
                cart.currency(),
                cart.shipTo(),
                cart.subject(),
                cart.lines());
    }

    /** The cart that was ordered. If the order does not repeat the destination, the judged destination counts. */
    PlatformCart ordered(PlatformCart judged) {
        return new PlatformCart(
                Stage.PLACE_ORDER,
                judged.id(),
                judged.locale(),
                cart.currency(),
                cart.shipTo() == null ? judged.shipTo() : cart.shipTo(),
                judged.subject(),
                cart.lines());
    }
}
