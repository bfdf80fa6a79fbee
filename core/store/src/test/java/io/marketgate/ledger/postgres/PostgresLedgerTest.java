package io.marketgate.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.decision.Usage;
import io.marketgate.decision.Use;
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
import io.marketgate.rule.CountingPeriod;
import io.marketgate.testing.EmbeddedDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLedgerTest {
    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    private static final MerchantId ACME = new MerchantId("acme");
    private static final StorefrontId SHOP = new StorefrontId("shop");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Counter PACKS =
            packs(new CountingPeriod(CountingPeriod.Kind.ROLLING, Period.ofDays(90), true));
    private static final Counter FOR_EVER = packs(new CountingPeriod(CountingPeriod.Kind.LIFETIME, null, true));

    private final Ledger ledger = new PostgresLedger(DATABASE.dataSource());
    /** Another gate's, of the same database. */
    private final Ledger other = new PostgresLedger(DATABASE.dataSource());

    private final Person person = person();

    private static Counter packs(CountingPeriod period) {
        return new Counter(
                "SG",
                "packs",
                ZoneOffset.UTC,
                Counter.Measure.UNITS,
                List.of(),
                List.of(),
                Counter.Key.ALL,
                period,
                null,
                null,
                null);
    }

    private static Person person() {
        return new Person(ACME, List.of("1:" + UUID.randomUUID()));
    }

    private static Purchase cart(Person person) {
        return new Purchase(person, SHOP, null);
    }

    private record Order(@Nullable Reservation reservation) implements Ledger.Reserving {}

    private static BigDecimal sum(Usage usage) {
        return usage.used().stream().map(dated -> dated.use().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Reservation one(Instant at) {
        Use use = new Use("SG", "packs", "*", null, BigDecimal.ONE);
        return new Reservation(UUID.randomUUID(), ACME, SHOP, List.of(use), at, at.plus(LIFE));
    }

    /** Reserves one unit if fewer than so many are used, as a decision would. */
    private static Order order(Ledger ledger, Person person, int most, Instant at) {
        return ledger.reserve(
                cart(person),
                Set.of(PACKS),
                at,
                usage -> new Order(sum(usage).intValueExact() < most ? one(at) : null));
    }

    private UUID reserved(Instant at) {
        return order(ledger, person, 100, at).reservation().decision();
    }

    private BigDecimal used(Instant at) {
        return sum(other.usage(cart(person), Set.of(PACKS), at));
    }

    private @Nullable ReservationState take(UUID decision, Step step) {
        return other.take(ACME, decision, SHOP::equals, step);
    }

    @Test
    void holdsWhatIsReservedUntilItExpires() {
        UUID unused = reserved(NOW);

        assertThat(used(NOW)).isEqualByComparingTo("1");
        assertThat(used(NOW.plus(LIFE))).isEqualByComparingTo("0");
    }

    @Test
    void countsWhatIsCommittedForItsPeriodAndNoLonger() {
        take(reserved(NOW), Step.COMMIT);

        assertThat(used(NOW.plus(Duration.ofDays(90)).minusMillis(1))).isEqualByComparingTo("1");
        assertThat(used(NOW.plus(Duration.ofDays(90)))).isEqualByComparingTo("0");
    }

    @Test
    void countsNothingReleasedOrRestored() {
        UUID released = reserved(NOW);
        UUID restored = reserved(NOW);

        assertThat(take(released, Step.RELEASE)).isEqualTo(ReservationState.RELEASED);
        assertThat(take(restored, Step.COMMIT)).isEqualTo(ReservationState.COMMITTED);
        assertThat(take(restored, Step.RESTORE)).isEqualTo(ReservationState.RESTORED);
        assertThat(used(NOW)).isEqualByComparingTo("0");
    }

    @Test
    void changesNothingWhenAStepIsReportedAgain() {
        UUID decision = reserved(NOW);
        take(decision, Step.COMMIT);

        assertThat(take(decision, Step.COMMIT)).isEqualTo(ReservationState.COMMITTED);
        assertThat(take(decision, Step.RELEASE)).isEqualTo(ReservationState.COMMITTED);
        assertThat(used(NOW)).isEqualByComparingTo("1");
    }

    @Test
    void knowsNoReservationOfAnotherStorefrontOrMerchant() {
        UUID decision = reserved(NOW);

        assertThat(ledger.take(ACME, decision, storefront -> false, Step.COMMIT))
                .isNull();
        assertThat(ledger.take(new MerchantId("other"), decision, SHOP::equals, Step.COMMIT))
                .isNull();
    }

    @Test
    void commitsLateWhatNobodyElseWasGiven() {
        UUID decision = reserved(NOW);

        assertThat(used(NOW.plus(LIFE))).isEqualByComparingTo("0");
        assertThat(take(decision, Step.COMMIT)).isEqualTo(ReservationState.COMMITTED);
        assertThat(used(NOW.plus(LIFE))).isEqualByComparingTo("1");
    }

    @Test
    void commitsNothingThatAnotherOrderWasGiven() {
        UUID late = reserved(NOW);
        UUID unused = reserved(NOW.plus(LIFE));

        assertThat(take(late, Step.COMMIT)).isEqualTo(ReservationState.EXPIRED);
        assertThat(used(NOW.plus(LIFE))).isEqualByComparingTo("1");
    }

    @Test
    void countsNothingThatACartReservedItselfAndGivesItUpWhenThatReservesAgain() {
        Purchase cart = new Purchase(person, SHOP, "cart-1");
        UUID first = reserved(cart);

        assertThat(sum(other.usage(cart, Set.of(PACKS), NOW))).isEqualByComparingTo("0");
        assertThat(used(NOW)).as("against another cart").isEqualByComparingTo("1");

        UUID second = reserved(cart);

        assertThat(used(NOW)).isEqualByComparingTo("1");
        assertThat(take(first, Step.COMMIT)).isEqualTo(ReservationState.RELEASED);
        assertThat(take(second, Step.COMMIT)).isEqualTo(ReservationState.COMMITTED);
        assertThat(sum(other.usage(cart, Set.of(PACKS), NOW)))
                .as("committed counts against it too")
                .isEqualByComparingTo("1");
    }

    private UUID reserved(Purchase cart) {
        return ledger.reserve(
                        cart, Set.of(PACKS), NOW, usage -> new Order(sum(usage).signum() == 0 ? one(NOW) : null))
                .reservation()
                .decision();
    }

    @Test
    void forgetsAnOrderAfterAYearUnlessItIsStillCounted() {
        Instant longAgo = NOW.minus(Duration.ofDays(3000));
        UUID forgotten = reserved(longAgo);
        UUID kept = ledger.reserve(cart(person), Set.of(FOR_EVER), longAgo, usage -> new Order(one(longAgo)))
                .reservation()
                .decision();

        UUID unused = reserved(NOW);

        assertThat(take(forgotten, Step.RELEASE)).isNull();
        assertThat(take(kept, Step.RELEASE)).isEqualTo(ReservationState.EXPIRED);
    }

    @Test
    void countsMergedPersonsTogetherFromBothSides() {
        Person document = person();
        Person secondSubject = person();
        take(reserved(NOW), Step.COMMIT);
        Order unused = order(other, document, 100, NOW);

        ledger.merge(person, document);
        ledger.merge(secondSubject, document);
        ledger.merge(person, document);

        for (Person each : List.of(person, document, secondSubject)) {
            assertThat(sum(other.usage(cart(each), Set.of(PACKS), NOW))).isEqualByComparingTo("2");
            assertThat(order(ledger, each, 2, NOW).reservation()).isNull();
        }
    }

    @Test
    void findsAPersonUnderEveryKeyWhileKeysAreRotated() {
        String old = "1:" + UUID.randomUUID();
        String fresh = "2:" + UUID.randomUUID();
        Order unused = order(ledger, new Person(ACME, List.of(old)), 100, NOW);
        Order again = order(ledger, new Person(ACME, List.of(old, fresh)), 100, NOW);

        assertThat(sum(ledger.usage(cart(new Person(ACME, List.of(fresh))), Set.of(PACKS), NOW)))
                .isEqualByComparingTo("2");
    }

    @Test
    void reservesNothingIfItsConnectionIsKilled() {
        assertThatThrownBy(() -> ledger.reserve(cart(person), Set.of(PACKS), NOW, usage -> {
                    killOthers();
                    return new Order(one(NOW));
                }))
                .isInstanceOf(LedgerUnavailable.class);
        assertThat(used(NOW)).isEqualByComparingTo("0");
        assertThat(order(ledger, person, 1, NOW).reservation()).isNotNull();
    }

    /** Many threads on two gates order for one person, commit, release, crash and are killed; time passes; persons merge. */
    @Test
    void neverPassesACapHoweverOrdersInterleave() throws Exception {
        int cap = 5;
        Person document = person();
        List<Callable<Void>> shoppers = new ArrayList<>();
        for (int thread = 0; thread < 12; thread++) {
            Random random = new Random(thread);
            Ledger gate = thread % 2 == 0 ? ledger : other;
            Person who = thread % 3 == 0 ? document : person;
            boolean kills = thread == 11;
            shoppers.add(() -> {
                for (int order = 0; order < 25; order++) {
                    Instant at = NOW.plus(LIFE.multipliedBy(order / 5));
                    shop(gate, who, cap, at, random);
                    if (kills && order % 5 == 0) {
                        killOthers();
                    }
                }
                return null;
            });
        }
        ledger.merge(person, document);
        ExecutorService threads = Executors.newFixedThreadPool(shoppers.size());
        try {
            for (Future<Void> done : threads.invokeAll(shoppers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(used(NOW.plus(LIFE.multipliedBy(5))).intValueExact()).isBetween(1, cap);
    }

    private static void shop(Ledger gate, Person who, int cap, Instant at, Random random) {
        try {
            Reservation reservation = order(gate, who, cap, at).reservation();
            if (reservation == null) {
                return;
            }
            int next = random.nextInt(6);
            if (next < 2) {
                assertThat(gate.take(ACME, reservation.decision(), SHOP::equals, Step.COMMIT))
                        .isIn(ReservationState.COMMITTED, ReservationState.EXPIRED);
            } else if (next == 2) {
                gate.take(ACME, reservation.decision(), SHOP::equals, Step.RELEASE);
            }
        } catch (LedgerUnavailable killed) {
            // The shopper tries again; what was reserved, if it was, expires.
        }
    }

    private static void killOthers() {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement kill = connection.createStatement()) {
            kill.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException killedItself) {
            throw new IllegalStateException(killedItself);
        }
    }
}
