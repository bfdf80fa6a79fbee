package io.marketgate.workitem.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.workitem.Position;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkList;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The repository of work items. Each method is a transaction. */
@ApplicationScoped
class WorkItemRows implements PanacheRepositoryBase<WorkItemRow, UUID>, WorkList {
    /** The most items of a merchant. More of them have a common cause, and staff read no more. */
    private static final int MOST = 10_000;

    private static final String SEEN_AGAIN = "detail = ?1, lastSeen = greatest(lastSeen, ?2), times = times + 1"
            + " where merchant = ?3 and kind = ?4 and subject = ?5";
    /** Native, because limit and conflict are part of the one insert statement. */
    private static final String SEEN_FIRST = """
            insert into work_item (id, merchant, kind, key, detail, first_seen, last_seen, count)
            select :id, :merchant, :kind, :key, :detail, :at, :at, 1
            where (select count(*) from (select 1 from work_item where merchant = :merchant limit :most) counted) < :most
            on conflict (merchant, kind, key) do update
            set detail = excluded.detail, last_seen = greatest(work_item.last_seen, excluded.last_seen),
                count = work_item.count + 1
            """;

    private static final String AFTER = "merchant = ?1 and (firstSeen, id) > (?2, ?3)";
    /** As long as a catalogue's write waits. */
    private static final String LOCK_TIMEOUT = "set local lock_timeout = '2s'";

    private static final Position BEFORE_ALL = new Position(Instant.EPOCH, new UUID(0, 0));

    /**
     * Writes one sighting in its own transaction.
     *
     * @return false if the merchant's list is full
     * @throws QuarkusTransactionException if it cannot be committed
     */
    boolean write(Sighting sighting) {
        return QuarkusTransaction.requiringNew().call(() -> seenAgain(sighting) || seenFirst(sighting));
    }

    private boolean seenAgain(Sighting sighting) {
        return update(
                        SEEN_AGAIN,
                        sighting.detail(),
                        sighting.at(),
                        sighting.merchant().value(),
                        sighting.kind(),
                        sighting.key())
                == 1;
    }

    private boolean seenFirst(Sighting sighting) {
        return getEntityManager()
                        .createNativeQuery(SEEN_FIRST)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("merchant", sighting.merchant().value())
                        .setParameter("kind", sighting.kind().name())
                        .setParameter("key", sighting.key())
                        .setParameter("detail", sighting.detail())
                        .setParameter("at", sighting.at())
                        .setParameter("most", MOST)
                        .executeUpdate()
                == 1;
    }

    @Override
    @Transactional
    public Page list(MerchantId merchant, WorkItem.@Nullable Kind kind, @Nullable Position after, int limit) {
        Position from = after == null ? BEFORE_ALL : after;
        Sort order = Sort.by("firstSeen", "id");
        PanacheQuery<WorkItemRow> items = kind == null
                ? find(AFTER, order, merchant.value(), from.firstSeen(), from.id())
                : find(AFTER + " and kind = ?4", order, merchant.value(), from.firstSeen(), from.id(), kind);
        return page(
                items.page(0, limit + 1).list().stream().map(WorkItemRow::value).toList(), limit);
    }

    private static Page page(List<WorkItem> items, int limit) {
        if (items.size() <= limit) {
            return new Page(items, null);
        }
        WorkItem last = items.get(limit - 1);
        return new Page(items.subList(0, limit), new Position(last.firstSeen(), last.id()));
    }

    @Override
    @Transactional
    public boolean done(MerchantId merchant, UUID id) {
        getEntityManager().createNativeQuery(LOCK_TIMEOUT).executeUpdate();
        return delete("merchant = ?1 and id = ?2", merchant.value(), id) == 1;
    }
}
