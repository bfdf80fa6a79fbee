package io.marketgate.ledger.postgres;

import io.marketgate.decision.Usage;
import io.marketgate.ledger.Ledger;
import io.marketgate.ledger.LedgerUnavailable;
import io.marketgate.ledger.Person;
import io.marketgate.ledger.Purchase;
import io.marketgate.ledger.Reservation;
import io.marketgate.ledger.ReservationState;
import io.marketgate.ledger.Step;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.rule.Counter;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The ledger on PostgreSQL. A person's reservations take turns by the lock of the person's row. Transactions read what is
 * committed: what is read under the lock is all that was reserved before.
 */
@Singleton
public class PostgresLedger implements Ledger {
    /** Serialization failure and deadlock: the transaction must be retried. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

    private static final int TRIES = 3;
    /** So that one buyer's many orders do not hold connections that others wait for. */
    private static final String LOCK_TIMEOUT = "set local lock_timeout = '2s'";

    private static final String NO_STATE = "none";

    private final DataSource pool;

    PostgresLedger(DataSource pool) {
        this.pool = pool;
    }

    private interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    @Override
    public Usage usage(Purchase purchase, Set<Counter> counters, Instant now) {
        String merchant = purchase.person().merchant().value();
        return transaction(connection -> {
            String counted = new PersonLock(connection, merchant).find(purchase.person());
            return counted == null
                    ? Usage.NOTHING
                    : new Reservations(connection, merchant).usage(counted, purchase, counters, now);
        });
    }

    @Override
    public <T extends Reserving> T reserve(
            Purchase purchase, Set<Counter> counters, Instant now, Function<Usage, T> decide) {
        String merchant = purchase.person().merchant().value();
        return transaction(connection -> {
            String counted = new PersonLock(connection, merchant).lock(purchase.person());
            Reservations reservations = new Reservations(connection, merchant);
            reservations.expire(counted, now);
            reservations.giveUp(counted, purchase);
            T decided = decide.apply(reservations.usage(counted, purchase, counters, now));
            Reservation reservation = decided.reservation();
            if (reservation != null) {
                reservations.add(reservation, counted, purchase.cart(), counters);
            }
            reservations.forget(now);
            return decided;
        });
    }

    @Override
    public void reserve(Reservation uncounted) {
        if (!uncounted.uses().isEmpty()) {
            throw new IllegalArgumentException("what is counted is reserved for a person");
        }
        boolean unused = transaction(connection -> {
            Reservations reservations =
                    new Reservations(connection, uncounted.merchant().value());
            reservations.add(uncounted, null, null, Set.of());
            reservations.forget(uncounted.at());
            return true;
        });
    }

    @Override
    public @Nullable ReservationState take(
            MerchantId merchant, UUID decision, Predicate<StorefrontId> ofStorefront, Step step) {
        return this.<@Nullable ReservationState>transaction(
                connection -> new Reservations(connection, merchant.value()).take(decision, ofStorefront, step));
    }

    @Override
    public void merge(Person one, Person into) {
        if (!one.merchant().equals(into.merchant())) {
            throw new IllegalArgumentException("persons of two merchants are never one");
        }
        String merchant = one.merchant().value();
        boolean unused = transaction(connection -> {
            PersonLock.Merged merged = new PersonLock(connection, merchant).merge(one, into);
            if (merged != null) {
                new Reservations(connection, merchant).move(merged);
            }
            return merged != null;
        });
    }

    private <T extends @Nullable Object> T transaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException failed) {
                String state = failed.getSQLState() == null ? NO_STATE : failed.getSQLState();
                if (attempt == TRIES || !TRY_AGAIN.contains(state)) {
                    throw new LedgerUnavailable(state);
                }
            }
        }
    }

    private <T extends @Nullable Object> T once(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                try (Statement limit = connection.createStatement()) {
                    limit.execute(LOCK_TIMEOUT);
                }
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }
}
