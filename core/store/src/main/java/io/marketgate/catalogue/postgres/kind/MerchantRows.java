package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.postgres.change.StoredRow;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The repository of merchants' settings. */
@ApplicationScoped
class MerchantRows extends OwnedRows<MerchantRow> {

    /** At most so many merchants as operators read them, in the order of their names, after that name. */
    List<StoredRow> stored(String after, int limit) {
        return find("name > ?1 and closedBy is null", Sort.by("name"), after)
                .project(StoredRow.class)
                .page(0, limit)
                .list();
    }
}
