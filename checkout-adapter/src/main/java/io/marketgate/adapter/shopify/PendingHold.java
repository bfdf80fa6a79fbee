package io.marketgate.adapter.shopify;

import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Wording;
import java.time.Duration;

/**
 * A hold that is still to be placed.
 *
 * @param binding the name of the shop's binding
 * @param order its id in the Admin API
 * @param name the order's name for staff
 * @param why for staff; no personal data
 * @param attempts how many retries have been made
 */
record PendingHold(String binding, String order, String name, String why, int attempts) {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;
    private static final int LONGEST_NAME = 128;
    /** The longest text that staff see with a hold. */
    static final int LONGEST_WHY = 250;

    PendingHold {
        name = Wording.shortened(name.replaceAll("\\p{Cntrl}", " "), LONGEST_NAME);
    }

    /** The same hold with another reason for staff. */
    PendingHold because(String reason) {
        return new PendingHold(binding, order, name, Wording.shortened(reason, LONGEST_WHY), attempts);
    }

    /** The same hold of an order that cannot be judged. */
    PendingHold unjudged(Throwable failure) {
        return because("This cannot be judged: " + PlatformJson.fault(failure) + ".");
    }

    /** The delay after the next attempt: doubles each time, at most an hour. */
    Duration backoff() {
        Duration next = FIRST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }
}
