package io.marketgate.pack.reading;

import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Problems;
import io.marketgate.rule.Condition;
import io.marketgate.rule.Counter;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.rule.Rates;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one counter: its measure, its lines, its key and its period. */
final class CounterReader {
    private static final String ROLLING = "ROLLING ";

    private final String owner;
    private final ZoneId zone;
    private final Vocabulary vocabulary;
    private final ConditionReader conditions;
    private final Map<String, Rates> rates;
    private final boolean identityPolicy;
    private final Problems problems;

    /**
     * A reader of one file's counters.
     *
     * @param owner the market's code, or the id of the merchant's rule
     * @param zone whose calendar the periods follow
     */
    CounterReader(
            String owner,
            ZoneId zone,
            Vocabulary vocabulary,
            ConditionReader conditions,
            Map<String, Rates> rates,
            boolean identityPolicy,
            Problems problems) {
        this.owner = owner;
        this.zone = zone;
        this.vocabulary = vocabulary;
        this.conditions = conditions;
        this.rates = rates;
        this.identityPolicy = identityPolicy;
        this.problems = problems;
    }

    /** Reads the counter; null and a problem if it is invalid. */
    @Nullable
    Counter read(String name, Node node) {
        Fields fields = new Fields(node, problems);
        Counter.Measure measure = fields.constant("count", Counter.Measure.class);
        CountingPeriod period = period(fields);
        List<Condition> of = conditions.read(fields.node("of"));
        List<Condition> notOf = conditions.read(fields.node("notOf"));
        if (measure == null || period == null) {
            return null;
        }
        if (period.kind() != CountingPeriod.Kind.ORDER && !identityPolicy) {
            problems.add(
                    fields.place("period"),
                    "`" + name + "` counts beyond one order, and the pack has no `identity` to tell persons apart");
        }
        String per = fields.needed("per");
        Counter.Key key = Counter.Key.valueOf(per.toUpperCase(Locale.ROOT));
        boolean value = measure == Counter.Measure.VALUE;
        Currency currency = currency(name, fields, value);
        Rates table = value ? rates(name, fields, currency) : null;
        String distinct = distinct(name, fields, measure);
        return new Counter(owner, name, zone, measure, of, notOf, key, period, distinct, currency, table);
    }

    private @Nullable CountingPeriod period(Fields fields) {
        String text = fields.needed("period");
        boolean sure = fields.flag("periodSure", true);
        if (!text.startsWith(ROLLING)) {
            return fields.parsed(
                    "period",
                    word -> new CountingPeriod(CountingPeriod.Kind.valueOf(word), null, sure),
                    "no period a counter runs over");
        }
        return fields.parsed(
                "period",
                word -> new CountingPeriod(
                        CountingPeriod.Kind.ROLLING, Period.parse(word.substring(ROLLING.length())), sure),
                "no length of a rolling period");
    }

    private @Nullable Currency currency(String name, Fields fields, boolean value) {
        if (fields.has("currency") != value) {
            problems.add(fields.mapping(), "`" + name + "`: `currency` belongs to `count: VALUE`, and only there");
        }
        return fields.parsed("currency", Currency::getInstance, "no currency of ISO 4217");
    }

    private @Nullable Rates rates(String name, Fields fields, @Nullable Currency currency) {
        String table = fields.text("rate");
        Rates found = table == null ? null : rates.get(table);
        if (found == null) {
            problems.add(fields.place("rate"), "`" + name + "` counts values without a table of `rates`");
        } else if (currency != null && !found.into().equals(currency)) {
            problems.add(
                    fields.place("rate"),
                    "`" + table + "` counts in `" + found.into() + "`, not in `" + currency + "`");
        }
        return found;
    }

    private @Nullable String distinct(String name, Fields fields, Counter.Measure measure) {
        String fact = fields.text("distinct");
        if ((fact != null) != (measure == Counter.Measure.DISTINCT)) {
            problems.add(fields.mapping(), "`" + name + "`: `distinct` belongs to `count: DISTINCT`, and only there");
        } else if (fact != null && !fact.equals("sku") && !vocabulary.facts().containsKey(fact)) {
            problems.add(fields.place("distinct"), "unknown fact `" + fact + "`");
        }
        return fact;
    }
}
