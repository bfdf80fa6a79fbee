package io.marketgate.adapter.proxy;

import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a session says, in words that are no protocol's.
 *
 * @param cart its lines named by their places in it
 * @param continueUrl where the session itself lets a buyer go on, or null
 */
public record SessionReading(
        SessionId id,
        Progress progress,
        PlatformCart cart,
        @Nullable String continueUrl) {

    /** How far a session has come. */
    public enum Progress {
        /** Something may still be sold by it. */
        OPEN,
        /** An order was placed; what is said of it afterwards is no sale. */
        ORDERED,
        /** Nothing can be sold by it any more. */
        ENDED
    }

    /** The cart as one that is about to be ordered, for which what is not known closes. */
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

    /** The cart that was ordered, going where it was judged to go if the order does not repeat that. */
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
