package io.marketgate.catalogue.live;

import io.marketgate.catalogue.LawCompiler;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The catalogue of one replica, assembled. */
public final class Replica {
    private final LiveCatalogue catalogue;
    private final Refresher refresher;

    /**
     * A replica without a state, which counts as stale.
     *
     * @param maxStaleness how long a state is answered from after it was verified
     * @param dossierBytes the approximate memory for dossiers
     * @param nanos a monotonic clock, in nanoseconds from any origin
     */
    public Replica(
            CatalogueSource source,
            LawCompiler compiler,
            Duration maxStaleness,
            long dossierBytes,
            LongSupplier nanos) {
        Holder holder = new Holder(new Lease(nanos, maxStaleness), new DossierCache(dossierBytes));
        this.catalogue = new LiveCatalogue(holder, source);
        this.refresher = new Refresher(source, new Laws(compiler), holder);
    }

    /** The catalogue that decisions use. */
    public LiveCatalogue catalogue() {
        return catalogue;
    }

    /** The refresher that keeps it current. */
    public Refresher refresher() {
        return refresher;
    }
}
