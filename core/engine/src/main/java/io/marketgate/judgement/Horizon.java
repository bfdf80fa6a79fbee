package io.marketgate.judgement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time around one instant in which everything that was looked at stays as it is. Every question whether
 * something is in force goes through here, so that an answer knows how long it holds. Not thread-safe.
 */
public final class Horizon {
    private final Instant now;
    private Instant from = Instant.MIN;
    private Instant until = Instant.MAX;

    /** The stretch around that instant; nothing was looked at yet. */
    public Horizon(Instant now) {
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
    public void include(Instant otherFrom, Instant otherUntil) {
        from = otherFrom.isAfter(from) ? otherFrom : from;
        until = otherUntil.isBefore(until) ? otherUntil : until;
    }

    /** The instant it is around. */
    public Instant now() {
        return now;
    }

    /** First instant from which everything looked at is as it is. */
    public Instant from() {
        return from;
    }

    /** First instant at which something looked at changes. */
    public Instant until() {
        return until;
    }
}
