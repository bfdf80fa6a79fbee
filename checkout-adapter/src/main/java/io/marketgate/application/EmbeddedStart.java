package io.marketgate.application;

import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.live.Replica;
import io.marketgate.identity.store.DemonstrationPersons;
import io.marketgate.identity.store.LocalRegister;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/** Creates an embedded gate's keys, its demonstration merchant and persons before the first request is answered. */
@Singleton
class EmbeddedStart {
    private final GateConfig config;
    private final CatalogueEditor editor;
    private final Replica replica;
    private final LocalRegister register;

    EmbeddedStart(GateConfig config, CatalogueEditor editor, Replica replica, LocalRegister register) {
        this.config = config;
        this.editor = editor;
        this.replica = replica;
        this.register = register;
    }

    void start(@Observes StartupEvent event) throws IOException {
        if (!config.embedded()) {
            return;
        }
        DemonstrationData data = DemonstrationData.bundled();
        Path file = config.home().orElseThrow().resolve(Credentials.FILE);
        Credentials credentials = Credentials.keptIn(file, data.merchant().id());
        new DemonstrationMerchant(editor).load(data, credentials);
        DemonstrationPersons.enter(register);
        // The keys just printed must work at once, not only after the next poll.
        replica.refresher().refresh();
    }
}
