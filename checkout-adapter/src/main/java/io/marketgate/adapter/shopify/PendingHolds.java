package io.marketgate.adapter.shopify;

import io.marketgate.persistence.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** Holds that are still to be placed, in the database that all replicas share. Every call blocks. */
@ApplicationScoped
class PendingHolds implements PanacheRepositoryBase<PendingHoldRow, PendingHoldRow.Key> {
    private static final int AT_ONCE = 20;
    /**
     * SQL for {@code on conflict}: if two webhooks store the same order at once, it is stored once and neither fails.
     */
    private static final String KEEP = """
            insert into pending_hold (binding, order_id, order_name, why, attempts, next_at)
            values (:binding, :order, :name, :why, :attempts, :next)
                on conflict (binding, order_id) do nothing
            """;

    private final Transactions transactions;

    PendingHolds(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Stores a hold, unless it is already stored.
     *
     * @throws io.marketgate.persistence.StoreUnavailable if the database cannot be used; assume that the hold is not
     *     stored
     */
    void keep(PendingHold hold, Instant next) {
        transactions.run(() -> getSession()
                .createNativeMutationQuery(KEEP)
                .setParameter("binding", hold.binding())
                .setParameter("order", hold.order())
                .setParameter("name", hold.name())
                .setParameter("why", hold.why())
                .setParameter("attempts", hold.attempts())
                .setParameter("next", next)
                .executeUpdate());
    }

    /**
     * Takes the holds that are due, so that no other replica tries them before their next attempt. Skips holds that
     * another replica is taking at the same time.
     *
     * @throws io.marketgate.persistence.StoreUnavailable if the database cannot be used
     */
    List<PendingHold> take(Instant now) {
        return transactions.call(() -> find("nextAt <= ?1", Sort.by("nextAt"), now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, AT_ONCE)
                .list()
                .stream()
                .map(row -> row.take(now))
                .toList());
    }

    /** Deletes a hold that is placed. */
    void placed(PendingHold hold) {
        transactions.run(() -> delete("id = ?1", PendingHoldRow.Key.of(hold)));
    }
}
