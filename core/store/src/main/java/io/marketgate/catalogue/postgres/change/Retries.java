package io.marketgate.catalogue.postgres.change;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in a new transaction, and retries it after a conflict. The other transaction has committed or waits for a
 * lock, so each retry meets another state and needs no pause.
 */
public final class Retries {
    private static final int ROUNDS = 20;
    /**
     * SQL states of a conflict: serialization failure, deadlock, and the unique key of two creators of one resource.
     */
    private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01", "23505");

    private Retries() {}

    /** Commits when the work returns; rolls back when it throws. */
    public static <T extends @Nullable Object> T call(Supplier<T> work) {
        for (int round = 1; ; round++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
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

    /** The SQL state of a failure. Also looks at suppressed exceptions, where the transaction manager may put it. */
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
