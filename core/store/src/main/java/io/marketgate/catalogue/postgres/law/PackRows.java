package io.marketgate.catalogue.postgres.law;

import io.marketgate.catalogue.postgres.change.StoredRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The repository of packs. It finds current rows only. */
@ApplicationScoped
class PackRows implements PanacheRepositoryBase<PackRow, UUID> {
    private static final String CURRENT = "closedBy is null";

    /** The packs, by name. */
    List<PackRow> current() {
        return list(CURRENT, Sort.by("name"));
    }

    /** The packs. No other transaction changes one of them before this one ends. */
    List<PackRow> lock() {
        return find(CURRENT).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The packs as staff read them, by name. */
    List<StoredRow> stored() {
        return find(CURRENT, Sort.by("name")).project(StoredRow.class).list();
    }
}
