package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.CatalogueEditorContract;
import io.marketgate.testing.EmbeddedDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCatalogueEditorTest extends CatalogueEditorContract {
    @RegisterExtension
    static final EmbeddedDatabase EMBEDDED = new EmbeddedDatabase();

    @Override
    protected CatalogueEditor editor() {
        EMBEDDED.start();
        return new Database(EMBEDDED.dataSource()).editor();
    }
}
