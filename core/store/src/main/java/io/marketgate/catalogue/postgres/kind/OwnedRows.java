package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.postgres.change.StoredRow;
import io.marketgate.catalogue.postgres.change.View;
import io.marketgate.merchant.MerchantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The repository of one kind of row that belongs to a merchant. It finds current rows only, those that no change has
 * closed, unless the caller states another view. Every method runs in the caller's transaction.
 *
 * @param <R> the kind's entity
 */
abstract class OwnedRows<R extends OwnedRow> implements PanacheRepositoryBase<R, UUID> {
    private static final String OWNED = "merchant = ?1 and closedBy is null";
    private static final String NAMED = "merchant = ?1 and name = ?2 and closedBy is null";

    /** The current row of that name, or null. No other transaction changes it before this one ends. */
    @Nullable
    R lock(MerchantId merchant, String name) {
        return locked(merchant, name, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether there is a current row of that name. If so, no other transaction closes it before this one ends. */
    boolean hold(MerchantId merchant, String name) {
        return locked(merchant, name, LockModeType.PESSIMISTIC_READ) != null;
    }

    /** Whether a merchant has any current row; reads one and counts none, for a merchant may have a million. */
    boolean any(MerchantId merchant) {
        return find(OWNED, merchant.value()).firstResult() != null;
    }

    /** The current rows of a merchant, in the order of their names. */
    List<R> all(MerchantId merchant) {
        return list(OWNED, Sort.by("name"), merchant.value());
    }

    /** The row of that name as staff read it, or null. */
    @Nullable
    StoredRow stored(MerchantId merchant, String name, View view) {
        Parameters named = Parameters.with("merchant", merchant.value()).and("name", name);
        return find("merchant = :merchant and name = :name and " + view.condition(), view.with(named))
                .project(StoredRow.class)
                .firstResult();
    }

    /** At most so many rows of a merchant as staff read them, in the order of their names, after that name. */
    List<StoredRow> stored(MerchantId merchant, View view, String after, int limit) {
        Parameters behind = Parameters.with("merchant", merchant.value()).and("after", after);
        return find(
                        "merchant = :merchant and name > :after and " + view.condition(),
                        Sort.by("name"),
                        view.with(behind))
                .project(StoredRow.class)
                .page(0, limit)
                .list();
    }

    /** Locks the row. A row that is replaced during the wait for its lock is not found; then the new row is locked. */
    private @Nullable R locked(MerchantId merchant, String name, LockModeType mode) {
        R row = locking(merchant, name, mode);
        while (row == null && find(NAMED, merchant.value(), name).firstResult() != null) {
            row = locking(merchant, name, mode);
        }
        return row;
    }

    private @Nullable R locking(MerchantId merchant, String name, LockModeType mode) {
        return find(NAMED, merchant.value(), name).withLock(mode).firstResult();
    }
}
