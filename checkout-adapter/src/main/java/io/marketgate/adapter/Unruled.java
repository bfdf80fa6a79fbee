package io.marketgate.adapter;

import io.marketgate.problem.ProblemException;
import io.smallrye.mutiny.TimeoutException;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says to staff that a cart could not be ruled, where the platform is answered as if nothing had happened but a refusal: a
 * gate that sells nothing any more must not be silent about why.
 */
public final class Unruled {
    private static final Logger LOG = Logger.getLogger(Unruled.class);

    private Unruled() {}

    /**
     * Logs a failure that is not the cart's own fault; a stack only where nobody foresaw it.
     *
     * @param platform the platform's name
     * @param storefront as the platform's call names it
     */
    public static void log(String platform, Object storefront, Throwable failure) {
        @Nullable Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause == null || Told.isAtFault(cause)) {
            return;
        }
        if (cause instanceof ProblemException || cause instanceof TimeoutException) {
            LOG.warnf(
                    "event=unruled adapter=%s storefront=%s failure=%s",
                    platform, storefront, cause.getClass().getSimpleName());
        } else {
            LOG.errorf(cause, "event=unruled adapter=%s storefront=%s", platform, storefront);
        }
    }
}
