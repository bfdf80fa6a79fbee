package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Periods;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current rows of one transaction: those no change has closed. */
final class Rows {
    private final EntityManager entities;

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    /** The current row of that name, or null. */
    <R extends OwnedRow> @Nullable R find(Class<R> type, MerchantId merchant, String name) {
        return first(named(type, merchant, name));
    }

    /** The current row of that name, or null; nobody else alters it before this transaction ends. */
    <R extends OwnedRow> @Nullable R lock(Class<R> type, MerchantId merchant, String name) {
        return locked(type, merchant, name, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether there is a current row of that name; if so, nobody ends it before this transaction ends. */
    <R extends OwnedRow> boolean hold(Class<R> type, MerchantId merchant, String name) {
        return locked(type, merchant, name, LockModeType.PESSIMISTIC_READ) != null;
    }

    /** The current rows of a merchant, in the order of their names. */
    <R extends OwnedRow> List<R> all(Class<R> type, MerchantId merchant) {
        return entities.createQuery(
                        "from " + type.getSimpleName()
                                + " r where r.merchant = :merchant and r.closedBy is null order by r.name",
                        type)
                .setParameter("merchant", merchant.value())
                .getResultList();
    }

    /** What stands of a SKU in a market, in the order of {@link io.marketgate.catalogue.Periods}. */
    List<EligibilityRow> eligibility(MerchantId merchant, Sku sku, MarketCode market) {
        String name = EligibilityRow.nameOf(sku, market);
        return eligibility(merchant, sku).stream()
                .filter(row -> row.name.equals(name))
                .toList();
    }

    /** What stands of a SKU in any market. */
    List<EligibilityRow> eligibility(MerchantId merchant, Sku sku) {
        return entities.createQuery(
                        "from EligibilityRow r where r.merchant = :merchant and r.sku = :sku and r.closedBy is null",
                        EligibilityRow.class)
                .setParameter("merchant", merchant.value())
                .setParameter("sku", sku.value())
                .getResultStream()
                .sorted(Comparator.comparing(row -> Payload.read(Eligibility.class, row.payload), Periods.ORDER))
                .toList();
    }

    /** Whether a merchant has any current row of a kind. */
    boolean any(Class<? extends OwnedRow> type, MerchantId merchant) {
        return !entities.createQuery(
                        "select r.id from " + type.getSimpleName()
                                + " r where r.merchant = :merchant and r.closedBy is null",
                        UUID.class)
                .setParameter("merchant", merchant.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether another merchant has a current row of that name. */
    boolean heldByAnother(Class<? extends OwnedRow> type, MerchantId merchant, String name) {
        return first(entities.createQuery(
                                "select r.id from " + type.getSimpleName()
                                        + " r where r.merchant <> :merchant and r.name = :name and r.closedBy is null",
                                UUID.class)
                        .setParameter("merchant", merchant.value())
                        .setParameter("name", name))
                != null;
    }

    /** The name of a current paper of that SKU or partner, or null. */
    @Nullable
    String evidenceOf(MerchantId merchant, String column, String value) {
        return first(entities.createQuery(
                        "select r.name from EvidenceRow r where r.merchant = :merchant and r." + column
                                + " = :value and r.closedBy is null",
                        String.class)
                .setParameter("merchant", merchant.value())
                .setParameter("value", value));
    }

    /** The number of a committed change. */
    long revisionOf(UUID change) {
        return entities.createQuery("select c.revision from ChangeRow c where c.id = :id", Long.class)
                .setParameter("id", change)
                .getSingleResult();
    }

    /** A row that is replaced while its lock is waited for is not found; then there is another one to lock. */
    private <R extends OwnedRow> @Nullable R locked(
            Class<R> type, MerchantId merchant, String name, LockModeType mode) {
        R row = first(named(type, merchant, name).setLockMode(mode));
        while (row == null && find(type, merchant, name) != null) {
            row = first(named(type, merchant, name).setLockMode(mode));
        }
        return row;
    }

    private <R extends OwnedRow> TypedQuery<R> named(Class<R> type, MerchantId merchant, String name) {
        return entities.createQuery(
                        "from " + type.getSimpleName()
                                + " r where r.merchant = :merchant and r.name = :name and r.closedBy is null",
                        type)
                .setParameter("merchant", merchant.value())
                .setParameter("name", name);
    }

    private static <T> @Nullable T first(TypedQuery<T> query) {
        List<T> found = query.setMaxResults(1).getResultList();
        return found.isEmpty() ? null : found.get(0);
    }
}
