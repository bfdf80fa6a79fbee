package io.marketgate.pack.writing;

import io.marketgate.rule.Comparison;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The phrases that all sentences are made of. Words of the vocabulary stand in backticks. */
final class Phrases {
    private Phrases() {}

    static String quoted(String word) {
        return "`" + word + "`";
    }

    /** {@code `A`, `B` or `C`}, sorted. */
    static String anyOf(Collection<String> words) {
        return listed(quoted(words), "or");
    }

    /** {@code `A`, `B` and `C`}, sorted. */
    static String allOf(Collection<String> words) {
        return listed(quoted(words), "and");
    }

    private static List<String> quoted(Collection<String> words) {
        return new TreeSet<>(words).stream().map(Phrases::quoted).toList();
    }

    /** {@code one, two and three}. */
    static String listed(List<String> phrases, String last) {
        int most = phrases.size() - 1;
        return most < 1
                ? String.join("", phrases)
                : String.join(", ", phrases.subList(0, most)) + " " + last + " " + phrases.get(most);
    }

    /** What stands between {@code is} and a bound. */
    static String side(Comparison comparison) {
        return switch (comparison) {
            case OVER -> "over";
            case UNDER -> "under";
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
        };
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** {@code 1 year and 6 months}. */
    static String period(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        add(parts, period.getDays(), "day");
        return parts.isEmpty() ? "0 days" : listed(parts, "and");
    }

    private static void add(List<String> parts, int number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }
}
