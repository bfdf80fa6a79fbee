package io.marketgate.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a failure came from and of what kind it was, without its words: they may repeat what a shopper typed, and a log holds
 * nothing personal.
 */
public final class Trace extends Throwable {
    private static final long serialVersionUID = 1L;

    /** A chain of causes may run in a circle. */
    private static final int DEEPEST = 16;

    private Trace(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause);
        setStackTrace(failure.getStackTrace());
    }

    /** That of a failure and of its causes. */
    public static Trace of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static Trace of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return new Trace(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    /** Not filled in, for it is that of another. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** The failure's class. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
