package io.marketgate.identity.store;

import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.Expiring;
import io.marketgate.merchant.MerchantId;
import io.marketgate.persistence.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    public Map<Ending.Kind, Long> count(@Nullable MerchantId merchant, Ending.Query query) {
        return transactions.call(() -> Map.of(Ending.Kind.ASSURANCE, rows.ending(merchant, query)));
    }

    /** None, for each is a person's. */
    @Override
    public List<Ending> list(MerchantId merchant, Ending.Query query, Ending.Place place, int limit) {
        return List.of();
    }
}
