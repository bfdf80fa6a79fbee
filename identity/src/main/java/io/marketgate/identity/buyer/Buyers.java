package io.marketgate.identity.buyer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.identity.assurance.Assurances;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.assurance.Sharing;
import io.marketgate.identity.assurance.SharingLimits;
import io.marketgate.merchant.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Caches the assurances of buyers of all merchants.
 *
 * <p>An entry lives from the begin of its read for at most the lease. An empty result is never cached, so a
 * verification on another replica counts at once. Later calls see every verification or erasure on this replica,
 * because it drops reads that began before it.
 */
public final class Buyers implements Assurances {
    private final Assurances stored;
    private final Ticker ticker;
    private final Cache<Buyer, BuyerRead> reads;

    private record Buyer(MerchantId merchant, Subject subject) {}

    /** @param begunNanos the ticker when the read began */
    private record BuyerRead(Assurance assurance, long begunNanos) {}

    /**
     * @param lease the longest time an assurance is cached
     * @param most the most subjects cached at a time
     */
    public Buyers(Assurances stored, Duration lease, long most, Ticker ticker) {
        this.stored = stored;
        this.ticker = ticker;
        this.reads = Caffeine.newBuilder()
                .maximumSize(most)
                .ticker(ticker)
                .expireAfter(Expiry.<Buyer, BuyerRead>creating((buyer, read) -> left(lease, read)))
                .build();
    }

    private Duration left(Duration lease, BuyerRead read) {
        Duration left = lease.minusNanos(ticker.read() - read.begunNanos());
        return left.isNegative() || read.assurance().held().isEmpty() ? Duration.ZERO : left;
    }

    /**
     * Returns the cached assurance of the subject, without blocking.
     *
     * @return empty if it must be read; then call {@link #find} where blocking is allowed
     */
    public Optional<Assurance> remembered(MerchantId merchant, Subject subject) {
        return Optional.ofNullable(reads.getIfPresent(new Buyer(merchant, subject)))
                .map(BuyerRead::assurance);
    }

    /** Returns the cached assurance of the subject, else reads it, which blocks. */
    @Override
    public Assurance find(MerchantId merchant, Subject subject, Instant now) {
        return reads.get(new Buyer(merchant, subject), buyer -> read(buyer, now))
                .assurance();
    }

    private BuyerRead read(Buyer buyer, Instant now) {
        long begun = ticker.read();
        return new BuyerRead(stored.find(buyer.merchant(), buyer.subject(), now), begun);
    }

    @Override
    public Sharing keep(
            MerchantId merchant, Subject subject, NewAssurance assurance, SharingLimits limits, Runnable first) {
        try {
            return stored.keep(merchant, subject, assurance, limits, first);
        } finally {
            reads.invalidate(new Buyer(merchant, subject));
        }
    }

    @Override
    public boolean erase(MerchantId merchant, Subject subject) {
        try {
            return stored.erase(merchant, subject);
        } finally {
            reads.invalidate(new Buyer(merchant, subject));
        }
    }
}
