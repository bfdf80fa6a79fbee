package io.marketgate.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time around one instant in which everything that was looked at stays as it is. Whoever asks whether
 * something is in force asks here, so that an answer knows how long it holds.
 */
final class Horizon {
    private final Instant now;
    private Instant from = Instant.MIN;
    private Instant until = Instant.MAX;

    Horizon(Instant now) {
        this.now = now;
    }

    /** Whether the instant lies in {@code [begins, ends)}; null bounds are open. */
    boolean inForce(@Nullable Instant begins, @Nullable Instant ends) {
        return reached(begins == null ? Instant.MIN : begins) && !reached(ends == null ? Instant.MAX : ends);
    }

    /** Whether the boundary lies at or before the instant. */
    boolean reached(Instant boundary) {
        boolean reached = !boundary.isAfter(now);
        if (reached) {
            from = boundary.isAfter(from) ? boundary : from;
        } else {
            until = boundary.isBefore(until) ? boundary : until;
        }
        return reached;
    }

    /** Takes over what another look at the same instant found. */
    void include(Instant otherFrom, Instant otherUntil) {
        from = otherFrom.isAfter(from) ? otherFrom : from;
        until = otherUntil.isBefore(until) ? otherUntil : until;
    }

    Instant now() {
        return now;
    }

    Instant from() {
        return from;
    }

    /** First instant at which something looked at changes. */
    Instant until() {
        return until;
    }
}
