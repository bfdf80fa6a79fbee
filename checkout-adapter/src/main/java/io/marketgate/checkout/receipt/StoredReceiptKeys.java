package io.marketgate.checkout.receipt;

import io.marketgate.persistence.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/**
 * The public halves of all signing keys ever held, in the database, so that every replica verifies receipts of the
 * others and of retired keys.
 */
@ApplicationScoped
public class StoredReceiptKeys implements PanacheRepositoryBase<ReceiptKeyRow, String> {
    /**
     * SQL for {@code on conflict}: replicas that start with the same key at once all succeed. The database dates the
     * key.
     */
    private static final String INSERT =
            "insert into receipt_key (kid, x) values (:kid, :x) on conflict (kid) do nothing";

    private final Transactions transactions;

    StoredReceiptKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Stores the keys of this replica, so that the others know them. Blocks; for the application's start.
     *
     * @throws io.marketgate.persistence.StoreUnavailable if the database cannot be used
     */
    public void keep(List<ReceiptKey> own) {
        // In one order on every replica, so that none waits for another that waits for it.
        List<ReceiptKey> ordered =
                own.stream().sorted(Comparator.comparing(ReceiptKey::kid)).toList();
        transactions.run(() -> ordered.forEach(this::insert));
    }

    private void insert(ReceiptKey key) {
        getSession()
                .createNativeMutationQuery(INSERT)
                .setParameter("kid", key.kid())
                .setParameter("x", key.x())
                .executeUpdate();
    }

    /**
     * Every key of every replica, the latest first. Blocks.
     *
     * @throws io.marketgate.persistence.StoreUnavailable if the database cannot be used
     */
    public List<ReceiptKey> all() {
        return transactions.call(() -> listAll(Sort.descending("firstUsed").and("kid")).stream()
                .map(ReceiptKeyRow::key)
                .toList());
    }
}
