package io.marketgate.identity.store;

import io.marketgate.catalogue.Expiring;
import io.marketgate.persistence.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/** Buyers' assurances that end. */
@Singleton
class ExpiringAssurances implements Expiring {
    private final AssuranceRows rows;
    private final Transactions transactions;

    ExpiringAssurances(AssuranceRows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public Map<String, Long> endingBetween(Instant after, Instant until) {
        return transactions.call(() -> Map.of("assurance", rows.count("validTo > ?1 and validTo <= ?2", after, until)));
    }
}
