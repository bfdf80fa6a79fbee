package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.Change;
import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Stored;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What staff read, within one transaction: what is committed, straight from the database. */
final class Listing {
    private final EntityManager entities;

    Listing(EntityManager entities) {
        this.entities = entities;
    }

    <V> @Nullable Stored<V> find(Kind<V> kind, MerchantId merchant, String name) {
        List<Stored<V>> found = select(kind, "r.merchant = :merchant and r.name = :name", 1, merchant, name);
        return found.isEmpty() ? null : found.get(0);
    }

    <V> Page<V> page(Kind<V> kind, MerchantId merchant, @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : cursor;
        return page(kind, select(kind, "r.merchant = :merchant and r.name > :name", limit + 1, merchant, after), limit);
    }

    /** The things of a kind that all merchants have. */
    <V> Page<V> page(Kind<V> kind, @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : cursor;
        return page(kind, select(kind, "r.name > :name", limit + 1, null, after), limit);
    }

    List<Stored<MarketEligibility>> eligibility(MerchantId merchant, Sku sku) {
        Map<MarketCode, List<EligibilityRow>> byMarket = new Rows(entities)
                .eligibility(merchant, sku).stream()
                        .collect(Collectors.groupingBy(
                                row -> EligibilityWriter.read(row).market(), TreeMap::new, Collectors.toList()));
        List<Stored<MarketEligibility>> said = new ArrayList<>();
        byMarket.forEach((market, standing) -> {
            List<Eligibility> periods =
                    standing.stream().map(EligibilityWriter::read).toList();
            said.add(new Stored<>(new MarketEligibility(sku, market, periods), newest(standing)));
        });
        return said;
    }

    List<Stored<PackText>> packs() {
        return entities.createQuery(
                        "select r.payload, c.revision from PackRow r join ChangeRow c on c.id = r.openedBy"
                                + " where r.closedBy is null order by r.name",
                        Tuple.class)
                .getResultStream()
                .map(row ->
                        new Stored<>(Payload.read(PackText.class, row.get(0, String.class)), row.get(1, Long.class)))
                .toList();
    }

    List<Change> changes(MerchantId merchant, long since, int limit) {
        List<ChangeRow> changes = entities.createQuery(
                        "from ChangeRow c where c.revision > :since and (c.merchant = :merchant or c.merchant is null)"
                                + " order by c.revision",
                        ChangeRow.class)
                .setParameter("since", since)
                .setParameter("merchant", merchant.value())
                .setMaxResults(limit)
                .getResultList();
        Map<UUID, List<ChangeEntryRow>> entries = entities.createQuery(
                        "from ChangeEntryRow e where e.place.change in :changes order by e.place.change, e.place.position",
                        ChangeEntryRow.class)
                .setParameter(
                        "changes", changes.stream().map(change -> change.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(entry -> entry.place.change()));
        return changes.stream()
                .map(change -> change(change, entries.getOrDefault(change.id, List.of())))
                .toList();
    }

    long revision() {
        return ((Number) entities.createNativeQuery("select revision from revision where id = 1")
                        .getSingleResult())
                .longValue();
    }

    private static Change change(ChangeRow change, List<ChangeEntryRow> entries) {
        return new Change(
                change.id,
                change.revision == null ? 0 : change.revision,
                change.merchant == null ? null : new MerchantId(change.merchant),
                new Author(change.author),
                change.at,
                entries.stream()
                        .map(entry -> new Change.Entry(entry.resource, entry.name, entry.before, entry.after))
                        .toList());
    }

    private long newest(List<EligibilityRow> standing) {
        return entities.createQuery("select max(c.revision) from ChangeRow c where c.id in :changes", Long.class)
                .setParameter(
                        "changes", standing.stream().map(row -> row.openedBy).toList())
                .getSingleResult();
    }

    private <V> List<Stored<V>> select(
            Kind<V> kind, String where, int limit, @Nullable MerchantId merchant, String name) {
        TypedQuery<Tuple> query = entities.createQuery(
                        "select r.name, r.payload, c.revision from "
                                + kind.row().getSimpleName()
                                + " r join ChangeRow c on c.id = r.openedBy where " + where
                                + " and r.closedBy is null order by r.name",
                        Tuple.class)
                .setParameter("name", name)
                .setMaxResults(limit);
        if (merchant != null) {
            query.setParameter("merchant", merchant.value());
        }
        return query.getResultStream()
                .map(row -> new Stored<>(
                        kind.read(row.get(0, String.class), row.get(1, String.class)), row.get(2, Long.class)))
                .toList();
    }

    private static <V> Page<V> page(Kind<V> kind, List<Stored<V>> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<Stored<V>> items = found.subList(0, limit);
        return new Page<>(items, kind.resource().keyOf(items.get(limit - 1).value()));
    }
}
