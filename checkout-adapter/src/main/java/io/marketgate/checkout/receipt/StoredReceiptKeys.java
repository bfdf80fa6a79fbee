package io.marketgate.checkout.receipt;

import io.marketgate.persistence.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The public halves of all signing keys ever used, in the database, so that receipts of a retired key can be verified.
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
     * Stores the key in use and returns every key, the latest first. Blocks; for the application's start.
     *
     * @throws io.marketgate.persistence.StoreUnavailable if the database cannot be used
     */
    public List<ReceiptKey> keep(ReceiptKey inUse) {
        return transactions.call(() -> {
            getSession()
                    .createNativeMutationQuery(INSERT)
                    .setParameter("kid", inUse.kid())
                    .setParameter("x", inUse.x())
                    .executeUpdate();
            return listAll(Sort.descending("firstUsed").and("kid")).stream()
                    .map(ReceiptKeyRow::key)
                    .toList();
        });
    }
}
