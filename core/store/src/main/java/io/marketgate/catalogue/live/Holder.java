package io.marketgate.catalogue.live;

import io.marketgate.catalogue.CatalogueHealth.Trouble;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The state shared by refresher and catalogue: the snapshot, the dossiers, and the result of the last refresh. */
final class Holder {
    private final Lease lease;
    private final DossierCache dossiers;
    private final long begun;
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();
    private volatile @Nullable Trouble trouble;

    Holder(Lease lease, DossierCache dossiers) {
        this.lease = lease;
        this.dossiers = dossiers;
        this.begun = lease.now();
    }

    Lease lease() {
        return lease;
    }

    DossierCache dossiers() {
        return dossiers;
    }

    @Nullable
    State state() {
        return state.get();
    }

    /** Replaces the state that the new one was made from. Does nothing if another state has replaced it already. */
    void swap(@Nullable State from, State to) {
        state.compareAndSet(from, to);
    }

    @Nullable
    Trouble trouble() {
        return trouble;
    }

    void trouble(@Nullable Trouble now) {
        trouble = now;
    }

    /** Since the state was verified; since the start, if there is none. */
    Duration age(@Nullable State held) {
        return lease.age(held == null ? begun : held.verifiedAt());
    }
}
