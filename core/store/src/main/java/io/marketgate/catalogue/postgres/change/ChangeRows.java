package io.marketgate.catalogue.postgres.change;

import io.marketgate.merchant.MerchantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The repository of changes and of the row that numbers them. That row is read and incremented by native queries: one
 * statement with {@code returning} takes the lock and the number together.
 */
@ApplicationScoped
class ChangeRows implements PanacheRepositoryBase<ChangeRow, UUID> {

    /** The newest revision. */
    long newest() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select revision from revision where id = 1")
                        .getSingleResult())
                .longValue();
    }

    /** Takes the next number for a change. The lock is held to the commit, so numbers are in the order of commits. */
    long next(UUID change) {
        return ((Number) getEntityManager()
                        .createNativeQuery("update revision set revision = revision + 1, head = :change where id = 1"
                                + " returning revision")
                        .setParameter("change", change)
                        .getSingleResult())
                .longValue();
    }

    /**
     * The hash of the change of a revision, or null if it has none. A statement of its own after {@link #next}: it then
     * sees what was committed while that waited for the lock.
     */
    byte @Nullable [] hash(long revision) {
        return getEntityManager()
                .createQuery("select hash from ChangeRow where revision = :revision", byte[].class)
                .setParameter("revision", revision)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** At most so many numbered changes after a revision, oldest first: those of a merchant and those of the law. */
    List<ChangeRow> after(MerchantId merchant, long since, int limit) {
        return find(
                        "revision > ?1 and (merchant = ?2 or merchant is null)",
                        Sort.by("revision"),
                        since,
                        merchant.value())
                .page(0, limit)
                .list();
    }
}
