package io.marketgate.catalogue.postgres.change;

import io.marketgate.merchant.MerchantId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /**
     * At most so many numbered changes after a revision, oldest first: those of a merchant and those of the law. Two
     * queries, each by an index: one with both conditions reads the changes of all other merchants too.
     */
    List<ChangeRow> after(MerchantId merchant, long since, int limit) {
        PanacheQuery<ChangeRow> own =
                find("merchant = ?1 and revision > ?2", Sort.by("revision"), merchant.value(), since);
        PanacheQuery<ChangeRow> ofLaw = find("merchant is null and revision > ?1", Sort.by("revision"), since);
        return Stream.of(own, ofLaw)
                .flatMap(found -> found.page(0, limit).list().stream())
                .sorted(Comparator.comparingLong(ChangeRow::revision))
                .limit(limit)
                .toList();
    }
}
