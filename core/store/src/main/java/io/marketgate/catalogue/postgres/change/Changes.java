package io.marketgate.catalogue.postgres.change;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.Moment;
import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.SealKeys;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs each write as one change in one transaction and announces it. Thread-safe.
 *
 * <p>Changes are serial, since each takes the next number. So only a few of a replica run at once, and the others wait
 * for their turn without a connection: a burst of changes must not take the pool from carts.
 */
@Singleton
public final class Changes {
    private static final int AT_ONCE = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /**
     * The longest wait for each lock. Other writes hold theirs for milliseconds; what holds one for longer is somebody's
     * open transaction or a lost connection, and a caller must not wait for that.
     */
    private static final String LOCK_TIMEOUT = "set local lock_timeout = '2s'";

    private final ChangeRows changes;
    private final ChangeEntryRows entries;
    private final Clock clock;
    private final ChangeHint hint;
    private final SealKeys keys;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Changes(ChangeRows changes, ChangeEntryRows entries, Clock clock, ChangeHint hint, SealKeys keys) {
        this.changes = changes;
        this.entries = entries;
        this.clock = clock;
        this.hint = hint;
        this.keys = keys;
    }

    /**
     * Runs work that may make a change, and retries it after a conflict with another transaction. A merchant's change
     * gives up where another transaction holds a lock for longer than two seconds. The law waits, because every replica
     * that starts imports it, and one after the other.
     *
     * @param merchant whose catalogue it changes, or null for the law
     * @throws Undo as the work throws it; nothing is written then
     * @throws CatalogueUnavailableException if it cannot be written now, or too many changes wait; nothing is written then
     */
    public <T> T write(@Nullable MerchantId merchant, Author author, Function<Writing, T> work) {
        awaitTurn();
        try {
            return Retries.call(() -> {
                Writing writing = new Writing(changes, entries, keys, merchant, author, clock);
                if (merchant != null) {
                    changes.getEntityManager().createNativeQuery(LOCK_TIMEOUT).executeUpdate();
                }
                T outcome = work.apply(writing);
                if (writing.isNumbered()) {
                    hint.send(changes.getEntityManager());
                }
                return outcome;
            });
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CatalogueUnavailableException("too many changes wait for their turn");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CatalogueUnavailableException("the replica is stopping", stopping);
        }
    }

    /** The newest revision, within the caller's transaction. */
    public long newest() {
        return changes.newest();
    }

    /** The state that a revision made, or null if there is no such revision; within the caller's transaction. */
    public @Nullable Moment moment(long revision) {
        if (revision == 0) {
            return new Moment(0, Instant.EPOCH);
        }
        ChangeRow change = changes.of(revision);
        return change == null ? null : new Moment(revision, change.at);
    }

    /** The revision that was the newest at an instant, within the caller's transaction. */
    public long until(Instant instant) {
        return changes.until(instant);
    }
}
