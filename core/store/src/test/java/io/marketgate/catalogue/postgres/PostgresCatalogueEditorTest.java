package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.CatalogueApplication;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.CatalogueEditorContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;

@QuarkusTest
@TestProfile(CatalogueApplication.class)
class PostgresCatalogueEditorTest extends CatalogueEditorContract {
    @Inject
    Database database;

    @Override
    protected CatalogueEditor editor() {
        database.empty();
        return database.editor();
    }
}
