package io.marketgate.identity.buyer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.identity.assurance.Assurances;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.merchant.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The buyers of all merchants, remembered for a while.
 *
 * <p>What is held of a subject is remembered from the begin of its reading for no longer than the lease; that nothing is
 * held is never remembered, so a verification on another replica counts at once. A verification or erasure on this
 * replica is seen by every later call: no reading that began before it survives it.
 */
public final class Buyers implements Assurances {
    private final Assurances stored;
    private final Ticker ticker;
    private final Cache<Buyer, Reading> readings;

    private record Buyer(MerchantId merchant, Subject subject) {}

    /** @param begunNanos the ticker when the reading began */
    private record Reading(Assurance assurance, long begunNanos) {}

    /**
     * @param lease how long an assurance is remembered at most
     * @param most subjects remembered at a time
     */
    public Buyers(Assurances stored, Duration lease, long most, Ticker ticker) {
        this.stored = stored;
        this.ticker = ticker;
        this.readings = Caffeine.newBuilder()
                .maximumSize(most)
                .ticker(ticker)
                .expireAfter(Expiry.<Buyer, Reading>creating((buyer, reading) -> left(lease, reading)))
                .build();
    }

    private Duration left(Duration lease, Reading reading) {
        Duration left = lease.minusNanos(ticker.read() - reading.begunNanos());
        return left.isNegative() || reading.assurance().held().isEmpty() ? Duration.ZERO : left;
    }

    /**
     * Returns what is remembered of the subject, without blocking.
     *
     * @return nothing if it must be read; call {@link #find} where blocking is allowed
     */
    public Optional<Assurance> remembered(MerchantId merchant, Subject subject) {
        return Optional.ofNullable(readings.getIfPresent(new Buyer(merchant, subject)))
                .map(Reading::assurance);
    }

    /** Returns what is remembered of the subject, else reads it, which blocks. */
    @Override
    public Assurance find(MerchantId merchant, Subject subject, Instant now) {
        return readings.get(new Buyer(merchant, subject), buyer -> read(buyer, now))
                .assurance();
    }

    private Reading read(Buyer buyer, Instant now) {
        long begun = ticker.read();
        return new Reading(stored.find(buyer.merchant(), buyer.subject(), now), begun);
    }

    @Override
    public void keep(MerchantId merchant, Subject subject, NewAssurance assurance) {
        try {
            stored.keep(merchant, subject, assurance);
        } finally {
            readings.invalidate(new Buyer(merchant, subject));
        }
    }

    @Override
    public boolean erase(MerchantId merchant, Subject subject) {
        try {
            return stored.erase(merchant, subject);
        } finally {
            readings.invalidate(new Buyer(merchant, subject));
        }
    }
}
