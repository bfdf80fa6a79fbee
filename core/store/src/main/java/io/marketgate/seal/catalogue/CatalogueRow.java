package io.marketgate.seal.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue as it stands.
 *
 * @param opened the revision that wrote it, or null where the change it names has none
 * @param closed the revision that ended it; null while it is open, and {@link #NEVER} where the change it names has none
 * @param columns what the row says beside its value, by the name of the column
 */
public record CatalogueRow(
        @Nullable Long opened, @Nullable Long closed, String payload, Map<String, @Nullable String> columns) {
    /** No change has this revision. */
    public static final long NEVER = -1;

    public CatalogueRow {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
