package io.marketgate.judgement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The interval around one instant in which everything read stays the same. Every question whether something is in force
 * goes through this class, so that an answer knows how long it holds. Not thread-safe.
 */
public final class Horizon {
    private final Instant now;
    private Instant from = Instant.MIN;
    private Instant until = Instant.MAX;

    /** The interval around that instant, before anything was read. */
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

    /** Narrows the interval to the interval of another read at the same instant. */
    public void include(Instant otherFrom, Instant otherUntil) {
        from = otherFrom.isAfter(from) ? otherFrom : from;
        until = otherUntil.isBefore(until) ? otherUntil : until;
    }

    /** The instant the interval is around. */
    public Instant now() {
        return now;
    }

    /** First instant from which everything read holds. */
    public Instant from() {
        return from;
    }

    /** First instant at which something read changes. */
    public Instant until() {
        return until;
    }
}
