package io.marketgate.adapter.shopify;

import io.marketgate.adapter.Wording;
import java.time.Duration;

/**
 * A hold that is still to be placed.
 *
 * @param binding the name of the shop's binding
 * @param order its id in the Admin API
 * @param name how staff call the order
 * @param why for staff; nothing personal
 * @param attempts how often it has been tried since it was written down
 */
record PendingHold(String binding, String order, String name, String why, int attempts) {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;
    private static final int LONGEST_NAME = 128;
    /** What staff read of a hold. */
    static final int LONGEST_WHY = 250;

    PendingHold {
        name = Wording.shortened(name.replaceAll("\\p{Cntrl}", " "), LONGEST_NAME);
    }

    /** The same with what staff are told of it. */
    PendingHold because(String told) {
        return new PendingHold(binding, order, name, Wording.shortened(told, LONGEST_WHY), attempts);
    }

    /** How long to wait after the next attempt: twice as long each time, an hour at most. */
    Duration backoff() {
        Duration next = FIRST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }
}
