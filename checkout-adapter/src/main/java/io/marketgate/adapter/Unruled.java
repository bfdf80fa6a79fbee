package io.marketgate.adapter;

import io.marketgate.problem.Cause;
import io.marketgate.problem.Outages;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.Trace;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says to staff that a cart could not be ruled, where the platform is answered as if nothing had happened but a refusal: a
 * gate that sells nothing any more must not be silent about why.
 */
@Singleton
public class Unruled {
    private static final Logger LOG = Logger.getLogger(Unruled.class);

    private final Outages outages;

    Unruled(Outages outages) {
        this.outages = outages;
    }

    /**
     * Logs a failure that is not the cart's own fault. What is known to happen, such as a gate that is closed, or keys or a
     * database that cannot be reached, is a warning of one line; what nobody foresaw is an error with its stack.
     *
     * @param platform the platform's name
     * @param storefront as the platform's call names it
     */
    public void log(String platform, Object storefront, Throwable failure) {
        Throwable cause = Cause.of(failure);
        if (Told.isAtFault(cause)) {
            return;
        }
        String reason = reason(cause);
        if (reason == null) {
            LOG.errorf(Trace.of(cause), "event=unruled adapter=%s storefront=%s", platform, storefront);
        } else {
            LOG.warnf("event=unruled adapter=%s storefront=%s %s", platform, storefront, reason);
        }
    }

    /** Why, of a failure that is known to happen; null of any other. */
    private @Nullable String reason(Throwable failure) {
        if (failure instanceof ProblemException refused) {
            return "status=%d reason=\"%s\""
                    .formatted(refused.problem().status(), refused.problem().detail());
        }
        if (failure instanceof TimeoutException) {
            return "reason=\"not ruled in time\"";
        }
        return outages.areBehind(failure) ? "reason=\"the database cannot be reached\"" : null;
    }
}
