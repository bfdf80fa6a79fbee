package io.marketgate.adapter;

import io.marketgate.problem.Cause;
import io.marketgate.problem.Outage;
import io.marketgate.problem.Outages;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.Trace;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs that a cart could not be ruled. The platform only sees a refusal, so staff need the log to learn why the gate
 * sells nothing.
 */
@Singleton
public class Unruled {
    private static final Logger LOG = Logger.getLogger(Unruled.class);

    private final Outages outages;

    Unruled(Outages outages) {
        this.outages = outages;
    }

    /**
     * Logs a failure unless the cart itself is at fault. A known cause, such as a closed gate or an unreachable
     * database or key set, is a warning of one line; an unexpected one is an error with its stack trace.
     *
     * @param platform the platform's name
     * @param storefront as the platform's call names it
     */
    public void log(String platform, Object storefront, Throwable failure) {
        Throwable cause = Cause.of(failure);
        if (PlatformJson.isBadRequest(cause)) {
            return;
        }
        String reason = reason(cause);
        if (reason == null) {
            LOG.errorf(Trace.of(cause), "event=unruled adapter=%s storefront=%s", platform, storefront);
        } else {
            LOG.warnf("event=unruled adapter=%s storefront=%s %s", platform, storefront, reason);
        }
    }

    /** The reason of a known failure; null for any other. */
    private @Nullable String reason(Throwable failure) {
        if (failure instanceof ProblemException refused) {
            return "status=%d reason=\"%s\""
                    .formatted(refused.problem().status(), refused.problem().detail());
        }
        if (failure instanceof TimeoutException) {
            return "reason=\"not ruled in time\"";
        }
        Outage outage = outages.behind(failure);
        return outage == null ? null : "reason=\"" + outage.detail() + "\"";
    }
}
