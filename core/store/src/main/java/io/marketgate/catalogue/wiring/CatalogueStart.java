package io.marketgate.catalogue.wiring;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.ImportOutcome;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.live.Poller;
import io.marketgate.catalogue.postgres.change.ChangeHint;
import io.marketgate.catalogue.postgres.reading.ChangeListener;
import io.marketgate.pack.reading.BundledPacks;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.jboss.logging.Logger;

/** Imports the law that ships with this version, then starts to follow the catalogue. */
@Dependent
class CatalogueStart {
    private static final Logger LOG = Logger.getLogger(CatalogueStart.class);

    /** Runs before everything that writes to the catalogue or answers from it. */
    void start(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started,
            CatalogueEditor editor,
            Poller poller,
            ChangeListener listener,
            CatalogueConfig config) {
        List<PackText> packs = BundledPacks.read().all().stream()
                .map(pack -> new PackText(
                        pack.source().name(), pack.version(), pack.source().files()))
                .toList();
        ImportOutcome outcome = editor.importPacks(packs, Author.GATE);
        if (outcome instanceof ImportOutcome.Imported imported) {
            LOG.infof("event=packs-imported revision=%d packs=%s", imported.revision(), imported.packs());
        } else if (outcome instanceof ImportOutcome.Refused refused) {
            throw new IllegalStateException("the bundled packs do not compile: " + refused.reason());
        }
        poller.start();
        if (config.hint() == ChangeHint.NOTIFY) {
            listener.start();
        }
    }
}
