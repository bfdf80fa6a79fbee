package io.marketgate.catalogue.postgres.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The repository of the audit trail. */
@ApplicationScoped
class ChangeEntryRows implements PanacheRepositoryBase<ChangeEntryRow, ChangeEntryRow.Place> {

    /** The entries of these changes, each in the order of writing. */
    List<ChangeEntryRow> of(Collection<UUID> changes) {
        return list("place.change in ?1", Sort.by("place.change", "place.position"), changes);
    }
}
