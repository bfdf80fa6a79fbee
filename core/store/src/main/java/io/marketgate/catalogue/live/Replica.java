package io.marketgate.catalogue.live;

import io.marketgate.catalogue.LawCompiler;
import java.time.Duration;
import java.util.function.LongSupplier;

/** One replica's catalogue, put together. */
public final class Replica {
    private final LiveCatalogue catalogue;
    private final Refresher refresher;

    /**
     * A replica that holds nothing yet, and so is stale.
     *
     * @param maxStaleness how long a state is answered from after it was verified
     * @param dossierBytes about how much memory dossiers may take
     * @param nanos a monotonic clock, in nanoseconds from any origin
     */
    public Replica(
            CatalogueSource source,
            LawCompiler compiler,
            Duration maxStaleness,
            long dossierBytes,
            LongSupplier nanos) {
        Holder holder = new Holder(new Lease(nanos, maxStaleness), new DossierCache(dossierBytes));
        Laws laws = new Laws(compiler);
        this.catalogue = new LiveCatalogue(holder, source, laws);
        this.refresher = new Refresher(source, laws, holder);
    }

    /** What decisions are made from. */
    public LiveCatalogue catalogue() {
        return catalogue;
    }

    /** What keeps it true. */
    public Refresher refresher() {
        return refresher;
    }
}
