package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.postgres.change.StoredRow;
import io.marketgate.catalogue.postgres.change.View;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The repository of merchants' settings. */
@ApplicationScoped
class MerchantRows extends OwnedRows<MerchantRow> {

    /** At most so many merchants as operators read them, in the order of their names, after that name. */
    List<StoredRow> stored(View view, String after, int limit) {
        return find(
                        "name > :after and " + view.condition(),
                        Sort.by("name"),
                        view.with(Parameters.with("after", after)))
                .project(StoredRow.class)
                .page(0, limit)
                .list();
    }
}
