package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.postgres.change.AnnouncedChanges;
import io.marketgate.catalogue.postgres.kind.EligibilityWriter;
import io.marketgate.catalogue.postgres.kind.Kinds;
import io.marketgate.catalogue.postgres.kind.ResourceWriter;
import io.marketgate.catalogue.postgres.law.PackImport;
import io.marketgate.catalogue.postgres.law.StoredLaw;
import io.marketgate.catalogue.postgres.trail.StoredTrail;
import jakarta.inject.Singleton;

/** The application's database, written to by an editor that announces its changes. */
@Singleton
public final class AnnouncingDatabase {
    private final Database silent;
    private final PostgresCatalogueEditor editor;

    AnnouncingDatabase(
            Database silent,
            AnnouncedChanges announced,
            Kinds kinds,
            ResourceWriter resources,
            EligibilityWriter eligibility,
            StoredReadings readings,
            StoredLaw law,
            PackImport packs,
            StoredTrail trail) {
        this.silent = silent;
        this.editor = new PostgresCatalogueEditor(
                announced.changes(), kinds, resources, eligibility, readings, law, packs, trail);
    }

    /** The same database as {@link Database}. */
    public Database database() {
        return silent.writtenBy(editor);
    }
}
