package io.marketgate.ledger.postgres;

import io.marketgate.decision.Usage;
import io.marketgate.decision.Use;
import io.marketgate.ledger.Purchase;
import io.marketgate.ledger.Reservation;
import io.marketgate.ledger.ReservationState;
import io.marketgate.ledger.Step;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.rule.Counter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads and writes reservations in the transaction of a connection. Plain SQL, as it is in {@link PersonLock}. */
final class Reservations {
    private static final String COUNTING = """
            select u.owner, u.counter, u.key, u.word, u.amount, r.at
              from ledger_reservation r join ledger_use u using (decision)
             where r.merchant = ? and r.person = ?
               and (r.state = 'COMMITTED'
                    or r.state = 'RESERVED' and r.expires > ? and not coalesce(r.storefront = ? and r.cart = ?, false))
             order by r.at, r.decision, u.place
            """;
    private static final String EXPIRE = """
            update ledger_reservation set state = 'EXPIRED'
             where merchant = ? and person = ? and state = 'RESERVED' and expires <= ?
            """;
    private static final String GIVE_UP = """
            update ledger_reservation set state = 'RELEASED'
             where merchant = ? and person = ? and state = 'RESERVED' and storefront = ? and cart = ?
            """;
    private static final String ADD = """
            insert into ledger_reservation (decision, merchant, storefront, cart, person, state, at, expires, kept_until)
            values (?, ?, ?, ?, ?, 'RESERVED', ?, ?, ?)
            """;
    private static final String ADD_USE =
            "insert into ledger_use (decision, place, owner, counter, key, word, amount) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            "select storefront, state from ledger_reservation where merchant = ? and decision = ? for update";
    private static final String TAKE = "update ledger_reservation set state = ? where decision = ?";
    private static final String MOVE = """
            update ledger_reservation set person = ?
             where merchant = ? and person = ? and state in ('RESERVED', 'COMMITTED')
            """;

    /** By the earlier of two clocks, so that no replica's alone decides; few enough rows not to delay an order. */
    private static final String FORGET = """
            delete from ledger_reservation where decision in
                (select decision from ledger_reservation where kept_until < least(?, current_timestamp)
                  limit 10 for update skip locked)
            """;
    /** Long enough to report that goods came back, and for a limit that a later version of a pack counts for longer. */
    private static final Duration KEPT = Duration.ofDays(366);

    private final Connection connection;
    private final String merchant;

    Reservations(Connection connection, String merchant) {
        this.connection = connection;
        this.merchant = merchant;
    }

    /** What a person has used of these counters and still counts at that instant against the cart. */
    Usage usage(String person, Purchase purchase, Set<Counter> counters, Instant now) throws SQLException {
        List<Usage.Dated> used = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(COUNTING)) {
            read.setString(1, merchant);
            read.setString(2, person);
            read.setObject(3, utc(now));
            read.setString(4, purchase.storefront().value());
            read.setString(5, purchase.cart());
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    Usage.Dated dated = dated(rows);
                    if (counters.stream().anyMatch(counter -> counts(counter, dated, now))) {
                        used.add(dated);
                    }
                }
            }
        }
        return new Usage(true, used);
    }

    private static boolean counts(Counter counter, Usage.Dated dated, Instant now) {
        return counter.name().equals(dated.use().counter())
                && counter.owner().equals(dated.use().owner())
                && counter.countsUntil(dated.at()).isAfter(now);
    }

    private static Usage.Dated dated(ResultSet row) throws SQLException {
        Use use = new Use(
                row.getString("owner"),
                row.getString("counter"),
                row.getString("key"),
                row.getString("word"),
                row.getBigDecimal("amount"));
        return new Usage.Dated(use, row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /**
     * Gives up what a person's reservations hold that were not committed in time. From then on they cannot be committed, so that
     * what is given to another order is never used twice, whatever the clocks of gates say.
     */
    void expire(String person, Instant now) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(EXPIRE)) {
            write.setString(1, merchant);
            write.setString(2, person);
            write.setObject(3, utc(now));
            write.executeUpdate();
        }
    }

    /** Gives up what the cart itself has reserved and not committed. */
    void giveUp(String person, Purchase purchase) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(GIVE_UP)) {
            write.setString(1, merchant);
            write.setString(2, person);
            write.setString(3, purchase.storefront().value());
            write.setString(4, purchase.cart());
            write.executeUpdate();
        }
    }

    /** @param person null if it uses nothing */
    void add(Reservation reservation, @Nullable String person, @Nullable String cart, Set<Counter> counters)
            throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(ADD)) {
            write.setObject(1, reservation.decision());
            write.setString(2, merchant);
            write.setString(3, reservation.storefront().value());
            write.setString(4, cart);
            write.setString(5, person);
            write.setObject(6, utc(reservation.at()));
            write.setObject(7, utc(reservation.expires()));
            write.setObject(8, utc(keptUntil(reservation.at(), counters)));
            write.executeUpdate();
        }
        addUses(reservation);
    }

    private static Instant keptUntil(Instant at, Set<Counter> counters) {
        Instant until = at.plus(KEPT);
        for (Counter counter : counters) {
            Instant counted = counter.countsUntil(at);
            until = counted.isAfter(until) ? counted : until;
        }
        return until;
    }

    /** Deletes a few orders, of anybody, that no limit counts any longer. */
    void forget(Instant now) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(FORGET)) {
            write.setObject(1, utc(now));
            write.executeUpdate();
        }
    }

    private void addUses(Reservation reservation) throws SQLException {
        if (reservation.uses().isEmpty()) {
            return;
        }
        try (PreparedStatement write = connection.prepareStatement(ADD_USE)) {
            int place = 0;
            for (Use use : reservation.uses()) {
                write.setObject(1, reservation.decision());
                write.setInt(2, place++);
                write.setString(3, use.owner());
                write.setString(4, use.counter());
                write.setString(5, use.key());
                write.setString(6, use.word());
                write.setBigDecimal(7, use.amount());
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    /** The state after the step, which is another than the step's own if it cannot be taken; null if there is none. */
    @Nullable
    ReservationState take(UUID decision, Predicate<StorefrontId> ofStorefront, Step step) throws SQLException {
        ReservationState state;
        try (PreparedStatement read = connection.prepareStatement(FIND)) {
            read.setString(1, merchant);
            read.setObject(2, decision);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next() || !ofStorefront.test(new StorefrontId(row.getString("storefront")))) {
                    return null;
                }
                state = ReservationState.valueOf(row.getString("state"));
            }
        }
        if (state != step.from()) {
            return state;
        }
        try (PreparedStatement write = connection.prepareStatement(TAKE)) {
            write.setString(1, step.to().name());
            write.setObject(2, decision);
            write.executeUpdate();
        }
        return step.to();
    }

    /** Moves to another person all that counts, or may, for one. */
    void move(PersonLock.Merged merged) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(MOVE)) {
            write.setString(1, merged.into());
            write.setString(2, merchant);
            write.setString(3, merged.from());
            write.executeUpdate();
        }
    }

    /** For the database the end of time is infinity, as it is to the driver. */
    private static OffsetDateTime utc(Instant instant) {
        return instant.equals(Instant.MAX) ? OffsetDateTime.MAX : instant.atOffset(ZoneOffset.UTC);
    }
}
