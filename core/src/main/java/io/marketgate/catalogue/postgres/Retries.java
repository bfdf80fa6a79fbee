package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.CatalogueUnavailableException;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does a transaction's work again where another transaction was in the way. That one has committed or waits for a lock, so
 * each round finds a world that moved on; no pause is needed.
 */
final class Retries {
    private static final int ROUNDS = 20;
    /** Serialization failure, deadlock, and the unique key that two creators of one thing meet at. */
    private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01", "23505");

    private final Transactions transactions;

    Retries(Transactions transactions) {
        this.transactions = transactions;
    }

    <T> T call(Function<EntityManager, T> work) {
        for (int round = 1; ; round++) {
            try {
                return transactions.call(work);
            } catch (RuntimeException failed) {
                String state = sqlState(failed);
                if (state == null) {
                    throw failed;
                }
                if (!IN_THE_WAY.contains(state) || round == ROUNDS) {
                    throw new CatalogueUnavailableException("the catalogue cannot be written now", failed);
                }
            }
        }
    }

    /** Also among what a transaction manager has put aside. */
    /** Also among what a transaction manager has put aside. */
    private static @Nullable String sqlState(@Nullable Throwable failed) {
        if (failed == null) {
            return null;
        }
        if (failed instanceof SQLException sql) {
            return String.valueOf(sql.getSQLState());
        }
        String state = sqlState(failed.getCause());
        for (Throwable aside : failed.getSuppressed()) {
            state = state == null ? sqlState(aside) : state;
        }
        return state;
    }
}
