package io.marketgate.catalogue.postgres.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
     * The change of a revision, or null if there is none. After {@link #next} it is a statement of its own, which sees
     * what was committed while that waited for the lock.
     */
    @Nullable
    ChangeRow of(long revision) {
        return find("revision", revision).firstResult();
    }

    /** The revision of the newest change until an instant, 0 if there is none. */
    long until(Instant instant) {
        ChangeRow newest =
                find("at <= ?1", Sort.descending("at", "revision"), instant).firstResult();
        return newest == null ? 0 : newest.revision();
    }
}
