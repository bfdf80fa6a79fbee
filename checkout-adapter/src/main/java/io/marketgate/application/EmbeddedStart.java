package io.marketgate.application;

import io.marketgate.catalogue.CatalogueEditor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/** Makes an embedded gate's keys and its demonstration merchant before the first request is answered. */
@Singleton
class EmbeddedStart {
    private final GateConfig config;
    private final Instance<CatalogueEditor> editor;

    EmbeddedStart(GateConfig config, Instance<CatalogueEditor> editor) {
        this.config = config;
        this.editor = editor;
    }

    void start(@Observes StartupEvent event) throws IOException {
        if (!config.embedded()) {
            return;
        }
        DemonstrationData data = DemonstrationData.bundled();
        Path file = config.home().orElseThrow().resolve(Credentials.FILE);
        Credentials credentials = Credentials.keptIn(file, data.merchant().id());
        if (editor.isResolvable()) {
            new DemonstrationMerchant(editor.get()).load(data, credentials);
        }
    }
}
