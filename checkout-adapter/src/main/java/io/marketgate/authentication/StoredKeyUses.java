package io.marketgate.authentication;

import io.marketgate.access.KeyUses;
import io.marketgate.persistence.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@link KeyUses} in the database that all replicas share. */
@ApplicationScoped
public class StoredKeyUses implements KeyUses, PanacheRepositoryBase<KeyUseRow, String> {
    /** SQL for {@code on conflict}: replicas that write one key at once all succeed, and the latest day stays. */
    private static final String KEEP = """
            insert into api_key_use (key, last_used) values (:key, :day)
                on conflict (key) do update set last_used = greatest(api_key_use.last_used, excluded.last_used)
            """;

    private final Transactions transactions;

    StoredKeyUses(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, LocalDate> lastUsed(Collection<String> keys) {
        return transactions.call(
                () -> list("key in ?1", keys).stream().collect(Collectors.toMap(row -> row.key, row -> row.lastUsed)));
    }

    /**
     * Keeps the last day of each of these keys. Blocks.
     *
     * @throws io.marketgate.persistence.StoreUnavailable if the database cannot be used; nothing is kept then
     */
    void keep(Map<String, LocalDate> days) {
        // In one order on every replica, so that none waits for another that waits for it.
        transactions.run(() -> new TreeMap<>(days).forEach(this::insert));
    }

    private void insert(String key, LocalDate day) {
        getSession()
                .createNativeMutationQuery(KEEP)
                .setParameter("key", key)
                .setParameter("day", day)
                .executeUpdate();
    }
}
