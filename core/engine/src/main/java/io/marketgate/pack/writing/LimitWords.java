package io.marketgate.pack.writing;

import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Condition;
import io.marketgate.rule.Counter;
import io.marketgate.rule.CountingPeriod;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Says in English what a cap allows: how many, of what, and in which time. */
final class LimitWords implements CapNeed.Cases<String> {
    private static final LimitWords WORDS = new LimitWords();

    private LimitWords() {}

    static String of(CapNeed cap) {
        Counter counter = cap.counter();
        return (cap.inclusive() ? "at most " : "under ") + cap.limit().fold(WORDS) + " " + unit(counter)
                + of(counter.per()) + " " + in(counter.period()) + lines(", of lines where ", counter.of())
                + lines(", except lines where ", counter.notOf());
    }

    private static String unit(Counter counter) {
        return switch (counter.measure()) {
            case UNITS -> "units";
            case PIECES -> "pieces";
            case GRAMS -> "grams";
            case MILLILITRES -> "millilitres";
            case DAYS_OF_SUPPLY -> "days of supply";
            case VALUE -> String.valueOf(counter.currency());
            case DISTINCT ->
                Counter.DISTINCT_SKU.equals(counter.distinct())
                        ? "different SKUs"
                        : "different values of " + Phrases.quoted(String.valueOf(counter.distinct()));
            case OCCASIONS -> "orders";
        };
    }

    private static String of(Counter.Key key) {
        return switch (key) {
            case ALL -> "";
            case SKU -> " of each SKU";
            case COMMODITY -> " of each commodity";
        };
    }

    private static String in(CountingPeriod period) {
        String in =
                switch (period.kind()) {
                    case ORDER -> "an order";
                    case CALENDAR_YEAR -> "in a calendar year";
                    case CALENDAR_HALF -> "in half a calendar year";
                    case ROLLING -> "in any " + Phrases.period(Objects.requireNonNull(period.rolling()));
                    case LIFETIME -> "ever";
                };
        return period.sure() ? in : in + " (a period that the source does not give)";
    }

    private static String lines(String which, List<Condition> conditions) {
        return conditions.isEmpty() ? "" : which + Phrases.listed(ConditionWords.of(conditions), "and");
    }

    @Override
    public String fixed(CapNeed.Fixed limit) {
        return Phrases.number(limit.value());
    }

    @Override
    public String byKey(CapNeed.ByKey limit) {
        List<String> each = new TreeMap<>(limit.values())
                .entrySet().stream()
                        .map(one -> Phrases.number(one.getValue()) + " for " + Phrases.quoted(one.getKey()))
                        .toList();
        return Phrases.listed(each, "and") + ", none for others, in";
    }

    @Override
    public String ofEvidence(CapNeed.OfEvidence limit) {
        return "what " + Phrases.quoted(limit.attribute()) + " of " + Phrases.quoted(limit.evidence()) + " says, in";
    }
}
