package io.marketgate.problem;

import java.util.concurrent.CompletionException;

/** Unwraps the failure of a stage. */
public final class Cause {
    private Cause() {}

    /** The failure within a {@link CompletionException}, and any other as it is. */
    public static Throwable of(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
        return cause == null ? failure : cause;
    }
}
