package io.marketgate.problem;

import org.jspecify.annotations.Nullable;

/**
 * Origin and kind of a failure without its message, which may repeat a shopper's input. Logs must not contain personal
 * data.
 */
public final class Trace extends Throwable {
    private static final long serialVersionUID = 1L;

    /** Bounds the copy, because a chain of causes may be circular. */
    private static final int DEEPEST = 16;

    private Trace(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause);
        setStackTrace(failure.getStackTrace());
    }

    /** The trace of a failure and of its causes. */
    public static Trace of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static Trace of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return new Trace(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    /** Not filled in, because it shows the stack of another exception. */
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
