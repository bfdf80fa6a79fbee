package io.marketgate.catalogue.postgres.trail;

import io.marketgate.catalogue.Change;
import io.marketgate.catalogue.postgres.trail.ChangeQuery.Direction;
import io.marketgate.merchant.MerchantId;
import jakarta.inject.Singleton;
import java.util.List;

/** The stored audit trail. Thread-safe. */
@Singleton
public final class StoredTrail {
    private final StaffQueries queries;

    StoredTrail(StaffQueries queries) {
        this.queries = queries;
    }

    /** At most so many committed changes after a revision, of a merchant and of the law, oldest first. */
    public List<Change> after(MerchantId merchant, long since, int limit) {
        return queries.ask(connection -> ChangeQuery.run(connection, Direction.AFTER, merchant, since, limit));
    }

    /** At most so many committed changes before a revision, of a merchant and of the law, newest first. */
    public List<Change> before(MerchantId merchant, long revision, int limit) {
        return queries.ask(connection -> ChangeQuery.run(connection, Direction.BEFORE, merchant, revision, limit));
    }
}
