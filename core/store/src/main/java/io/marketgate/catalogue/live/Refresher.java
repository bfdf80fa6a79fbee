package io.marketgate.catalogue.live;

import io.marketgate.catalogue.CatalogueHealth.Trouble;
import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the state current. All updates go through {@link #refresh}, one at a time; timers and hints only trigger it. A
 * failed refresh changes nothing and renews nothing.
 */
public final class Refresher {
    private static final Logger LOG = Logger.getLogger(Refresher.class);
    private static final int HOT = 10_000;
    private static final int BATCH = 1_000;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final CatalogueSource source;
    private final Laws laws;
    private final Holder holder;
    private final Map<Trouble, LongAdder> failures = new EnumMap<>(Trouble.class);

    Refresher(CatalogueSource source, Laws laws, Holder holder) {
        this.source = source;
        this.laws = laws;
        this.holder = holder;
        for (Trouble trouble : Trouble.values()) {
            failures.put(trouble, new LongAdder());
        }
    }

    /** Reads the database once and takes what is new. Never throws for errors of the database or the law. */
    public void refresh() {
        oneAtATime.lock();
        try {
            Trouble trouble = attempt();
            if (trouble != null) {
                count(trouble).increment();
            }
            tell(trouble);
            holder.trouble(trouble);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The number of refreshes that failed for that reason. */
    long failures(Trouble trouble) {
        return count(trouble).sum();
    }

    private void tell(@Nullable Trouble trouble) {
        if (trouble == holder.trouble()) {
            return;
        }
        if (trouble == null) {
            LOG.infof("event=catalogue-refresh-recovered revision=%d", heldRevision());
        } else {
            LOG.warnf("event=catalogue-refresh-failed trouble=%s revision=%d", trouble, heldRevision());
        }
    }

    private LongAdder count(Trouble trouble) {
        return Objects.requireNonNull(failures.get(trouble));
    }

    private @Nullable Trouble attempt() {
        State held = holder.state();
        long begin = holder.lease().now();
        try {
            ReadOutcome reading =
                    source.read(held == null ? null : held.snapshot().head());
            if (reading instanceof ReadOutcome.NotPrimary) {
                return Trouble.NOT_PRIMARY;
            }
            take(held, reading, begin);
            return null;
        } catch (CatalogueUnavailableException unreachable) {
            LOG.debug("event=catalogue-unreachable", unreachable);
            return Trouble.UNREACHABLE;
        } catch (RuntimeException unreadable) {
            if (holder.trouble() != Trouble.UNREADABLE) {
                LOG.errorf("event=catalogue-unreadable reason=%s", unreadable.getMessage());
            }
            return Trouble.UNREADABLE;
        }
    }

    private void take(@Nullable State held, ReadOutcome reading, long begin) {
        if (reading instanceof ReadOutcome.Whole whole) {
            takeWhole(held, whole, begin);
        } else if (held != null && reading instanceof ReadOutcome.Delta delta) {
            takeDelta(held, delta, begin);
        } else if (held != null && reading instanceof ReadOutcome.Same) {
            holder.swap(held, held.verified(begin));
        }
    }

    private void takeDelta(State held, ReadOutcome.Delta delta, long begin) {
        Snapshot snapshot = laws.snapshot(held.snapshot(), delta);
        Touches touches = held.touches().and(delta.touched(), delta.head().revision());
        List<DossierKey> hot = holder.dossiers().held(held.generation(), delta.touched());
        State next = new State(snapshot, begin, held.generation(), touches);
        Map<DossierKey, LoadedDossier> warm = read(next, hot);
        holder.swap(held, next);
        keep(next, warm);
    }

    /**
     * Takes a whole state. Dossiers of the old generation are dropped, and the most requested are read before the swap.
     */
    private void takeWhole(@Nullable State held, ReadOutcome.Whole whole, long begin) {
        Snapshot snapshot = laws.snapshot(whole);
        long generation = held == null ? 1 : held.generation() + 1;
        State next = new State(snapshot, begin, generation, Touches.none());
        if (held != null) {
            LOG.infof("event=catalogue-taken-whole revision=%d before=%d", snapshot.revision(), heldRevision());
            keep(next, read(next, holder.dossiers().hottest(HOT)));
        }
        holder.swap(held, next);
        holder.dossiers().dropBefore(generation);
    }

    /** Reads dossiers ahead. A dossier that cannot be read now is read when it is requested. */
    private Map<DossierKey, LoadedDossier> read(State next, List<DossierKey> keys) {
        Map<MerchantId, List<Sku>> byMerchant = new TreeMap<>();
        keys.forEach(key -> byMerchant
                .computeIfAbsent(key.merchant(), merchant -> new ArrayList<>())
                .add(key.sku()));
        Map<DossierKey, LoadedDossier> read = new HashMap<>();
        try {
            byMerchant.forEach((merchant, skus) -> {
                for (int from = 0; from < skus.size(); from += BATCH) {
                    List<Sku> batch = skus.subList(from, Math.min(from + BATCH, skus.size()));
                    source.dossiers(next.snapshot().head(), merchant, batch)
                            .forEach((sku, loaded) -> read.put(new DossierKey(merchant, sku), loaded));
                }
            });
        } catch (CatalogueUnavailableException unreachable) {
            LOG.debug("event=catalogue-warm", unreachable);
        }
        return read;
    }

    private void keep(State state, Map<DossierKey, LoadedDossier> read) {
        read.forEach((key, loaded) ->
                holder.dossiers().keep(state.generation(), state.snapshot().revision(), key, loaded));
    }

    private long heldRevision() {
        State held = holder.state();
        return held == null ? 0 : held.snapshot().revision();
    }
}
