package io.marketgate.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in a new transaction of the container. A transaction already open on the thread is suspended and not
 * joined, so a store's commit stays even if its caller fails. Thread-safe. Blocks, so it must not run on an event loop.
 */
@Singleton
public class Transactions {
    /** Serialization failure and deadlock: the transaction must be retried. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

    private static final int TRIES = 3;
    /** Bounds the search, because a chain of causes may be circular. */
    private static final int DEEPEST_CAUSE = 16;

    private final EntityManager entities;

    Transactions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Runs work that returns a result.
     *
     * @param work may run more than once, and only its last run counts
     * @throws StoreUnavailable if the database cannot do it; the message holds no values
     */
    public <T> T call(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> flushed(work));
            } catch (PersistenceException | QuarkusTransactionException failure) {
                String state = sqlState(failure, 0);
                if (attempt == TRIES || state == null || !TRY_AGAIN.contains(state)) {
                    throw new StoreUnavailable(state);
                }
            }
        }
    }

    /**
     * Runs work without a result.
     *
     * @see #call
     */
    public void run(Runnable work) {
        boolean unused = call(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Flushes before the commit, because the transaction manager logs failures of the commit with the driver's message.
     */
    private <T> T flushed(Supplier<T> work) {
        T result = work.get();
        entities.flush();
        return result;
    }

    /**
     * The SQL state of a failure. The transaction manager names its own cause, and adds the database's exception as
     * suppressed.
     */
    private static @Nullable String sqlState(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == DEEPEST_CAUSE) {
            return null;
        }
        if (failure instanceof SQLException sql) {
            return sql.getSQLState();
        }
        String state = sqlState(failure.getCause(), depth + 1);
        for (Throwable suppressed : failure.getSuppressed()) {
            state = state == null ? sqlState(suppressed, depth + 1) : state;
        }
        return state;
    }
}
