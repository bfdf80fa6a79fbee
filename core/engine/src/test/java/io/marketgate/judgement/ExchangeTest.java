package io.marketgate.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.decision.MissingRate;
import io.marketgate.merchant.RateTable;
import io.marketgate.merchant.RateTableId;
import io.marketgate.rule.Counter;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.rule.Rates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Instant NOON = Instant.parse("2026-12-10T04:00:00Z");
    private static final Instant BEGIN = Instant.parse("2026-11-30T16:00:00Z");
    private static final Counter COUNTER = counter(new Rates("CUSTOMS", CNY, Map.of(), null, Period.ofDays(35)));

    @Test
    void theOwnCurrencyNeedsNoRate() {
        assertThat(new Exchange(CNY, List.of(), new Horizon(NOON)).rate(COUNTER))
                .isEqualByComparingTo("1");
    }

    @Test
    void theLatestDayInForceCountsWhateverTheOrder() {
        RateTable old = table("a", "2026-11-20", "7.0", null);
        RateTable late = table("b", "2026-12-01", "7.2", null);

        assertThat(rate(old, late)).isEqualByComparingTo("7.2");
        assertThat(rate(late, old)).isEqualByComparingTo("7.2");
    }

    @Test
    void anAnswerHoldsUntilTheRateEndsOrIsStale() {
        Horizon stale = new Horizon(NOON);
        new Exchange(USD, List.of(table("a", "2026-12-01", "7.2", null)), stale).rate(COUNTER);
        Horizon over = new Horizon(NOON);
        Instant end = Instant.parse("2026-12-31T16:00:00Z");
        new Exchange(USD, List.of(table("a", "2026-12-01", "7.2", end)), over).rate(COUNTER);

        assertThat(stale.until()).isEqualTo("2027-01-04T16:00:00Z");
        assertThat(over.until()).isEqualTo(end);
    }

    @Test
    void aStaleRateCountsNothingFromItsVeryInstant() {
        Instant stale = Instant.parse("2026-12-09T16:00:00Z");
        RateTable table = table("a", "2026-11-05", "7.2", null);

        assertThat(new Exchange(USD, List.of(table), new Horizon(stale.minusMillis(1))).rate(COUNTER))
                .isNotNull();
        assertThat(new Exchange(USD, List.of(table), new Horizon(stale)).rate(COUNTER))
                .isNull();
        assertThat(new Exchange(USD, List.of(table), new Horizon(stale)).missing(COUNTER))
                .isEqualTo(new MissingRate("CUSTOMS", USD, CNY, LocalDate.parse("2026-11-05")));
    }

    @Test
    void aRateOfADayToComeCountsNothing() {
        assertThat(rate(table("a", "2099-12-01", "0.1", null))).isNull();
        assertThat(rate(table("a", "2099-12-01", "0.1", null), table("b", "2026-12-01", "7.2", null)))
                .isEqualByComparingTo("7.2");
    }

    @Test
    void aTableOfAnotherNameOrCurrencyIsNone() {
        LocalDate day = LocalDate.parse("2026-12-01");
        Currency euro = Currency.getInstance("EUR");
        List<RateTable> others = List.of(
                new RateTable(new RateTableId("a"), "BANK", day, "s", CNY, rates("7"), BEGIN, null),
                new RateTable(new RateTableId("b"), "CUSTOMS", day, "s", euro, rates("7"), BEGIN, null));

        assertThat(new Exchange(USD, others, new Horizon(NOON)).rate(COUNTER)).isNull();
        assertThat(new Exchange(USD, others, new Horizon(NOON)).missing(COUNTER))
                .isEqualTo(new MissingRate("CUSTOMS", USD, CNY, null));
    }

    @Test
    void ratesOfThePackAreNotOverruled() {
        Counter fixed = counter(new Rates("CUSTOMS", CNY, rates("6"), null, null));

        assertThat(new Exchange(USD, List.of(table("a", "2026-12-01", "7.2", null)), new Horizon(NOON)).rate(fixed))
                .isEqualByComparingTo("6");
    }

    @Test
    void aRateIsMoreThanZeroAndATableBeginsBeforeItEnds() {
        assertThatThrownBy(() -> table("a", "2026-12-01", "0", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table("a", "2026-12-01", "7", BEGIN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(table("a", "2026-12-01", "7.10", null)).isEqualTo(table("a", "2026-12-01", "7.1", null));
    }

    private static @Nullable BigDecimal rate(RateTable... tables) {
        return new Exchange(USD, List.of(tables), new Horizon(NOON)).rate(COUNTER);
    }

    private static RateTable table(String id, String day, String rate, @Nullable Instant to) {
        return new RateTable(
                new RateTableId(id), "CUSTOMS", LocalDate.parse(day), "a notice", CNY, rates(rate), BEGIN, to);
    }

    private static Map<Currency, BigDecimal> rates(String rate) {
        return Map.of(USD, new BigDecimal(rate));
    }

    private static Counter counter(Rates rates) {
        return new Counter(
                "CN",
                "order",
                ZoneId.of("Asia/Shanghai"),
                Counter.Measure.VALUE,
                List.of(),
                List.of(),
                Counter.Key.ALL,
                new CountingPeriod(CountingPeriod.Kind.ORDER, null, true),
                null,
                CNY,
                rates);
    }
}
