package io.marketgate.problem;

import io.marketgate.merchant.MerchantId;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a caller is refused. It is kept with the request, and noted once that is answered 401 or 403.
 *
 * @param merchant whose credential or endpoint it was, or null where the request's caller says it, or nobody
 * @param actor {@code key:<id>} or {@code user:<subject>}, or null likewise
 */
public record Refused(
        Refusal why,
        @Nullable MerchantId merchant,
        @Nullable String actor) {
    private static final String KEY = "marketgate.refused";

    /** A refusal of the request's caller, if it has one. */
    public static Refused because(Refusal why) {
        return new Refused(why, null, null);
    }

    /** Keeps it with a request. The first stays: what comes later is of less knowledge. */
    public void keepIn(RoutingContext request) {
        if (of(request).isEmpty()) {
            request.put(KEY, this);
        }
    }

    /** What was kept with a request. */
    public static Optional<Refused> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }
}
