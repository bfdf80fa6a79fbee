package io.marketgate.checkout.admission;

import io.marketgate.access.Caller;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Admits requests. Refuses to answer from a stale catalogue, or for a storefront the caller may not act for. */
@Singleton
public class Admission {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Catalogue catalogue;
    private final Counter refused;

    Admission(Catalogue catalogue, MeterRegistry registry) {
        this.catalogue = catalogue;
        this.refused = Counter.builder("marketgate.refused").tag("why", "stale").register(registry);
    }

    /**
     * The catalogue to answer from.
     *
     * @throws ProblemException if it is stale
     */
    public Current.Fresh open() {
        if (catalogue.current() instanceof Current.Fresh fresh) {
            return fresh;
        }
        throw stale();
    }

    /**
     * Allows an answer that was made from that state to leave.
     *
     * @throws ProblemException if the state has become stale
     */
    public void leave(Current.Fresh used) {
        if (!catalogue.stillFresh(used)) {
            throw stale();
        }
    }

    private ProblemException stale() {
        refused.increment();
        return ProblemException.later(ProblemType.UNAVAILABLE, "the rules cannot be verified to be current", RETRY);
    }

    /**
     * The caller's merchant.
     *
     * @throws ProblemException if the catalogue has none of its name
     */
    public static Merchant merchant(Current.Fresh fresh, Caller caller) {
        return merchant(fresh.snapshot(), caller);
    }

    /**
     * The caller's merchant as it was.
     *
     * @throws ProblemException if the catalogue had none of its name
     */
    public static Merchant merchant(Snapshot snapshot, Caller caller) {
        Merchant merchant = snapshot.merchant(caller.merchant());
        if (merchant == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no such merchant");
        }
        return merchant;
    }

    /**
     * A storefront the caller may act for. One of another key looks like one that does not exist.
     *
     * @throws ProblemException if there is none
     */
    public static Storefront storefront(Merchant merchant, Caller caller, StorefrontId id) {
        if (!caller.mayActFor(id)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "the key may not act for a storefront `" + id + "`");
        }
        Storefront storefront = merchant.storefront(id);
        if (storefront == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no storefront `" + id + "`");
        }
        return storefront;
    }
}
