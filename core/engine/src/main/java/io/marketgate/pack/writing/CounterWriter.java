package io.marketgate.pack.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Condition;
import io.marketgate.rule.Counter;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.rule.Needs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes counters, and the limits on them. */
public final class CounterWriter implements CapNeed.Cases<JsonNode> {
    private static final CounterWriter WRITER = new CounterWriter();

    private CounterWriter() {}

    /** Writes the counters that the caps among these needs name, by name; an empty object if there are none. */
    public static ObjectNode write(Needs needs) {
        Map<String, Counter> counters = new TreeMap<>();
        needs.leaves()
                .filter(CapNeed.class::isInstance)
                .map(leaf -> ((CapNeed) leaf).counter())
                .forEach(counter -> counters.put(counter.name(), counter));
        ObjectNode written = Json.object();
        counters.forEach((name, counter) -> written.set(name, counter(counter)));
        return written;
    }

    private static ObjectNode counter(Counter counter) {
        ObjectNode written = Json.object().put("count", counter.measure().name());
        conditions(written, "of", counter.of());
        conditions(written, "notOf", counter.notOf());
        written.put("per", key(counter.per())).put("period", period(counter.period()));
        if (!counter.period().sure()) {
            written.put("periodSure", false);
        }
        if (counter.distinct() != null) {
            written.put("distinct", counter.distinct());
        }
        if (counter.currency() != null) {
            written.put("currency", counter.currency().getCurrencyCode());
        }
        if (counter.rates() != null) {
            written.put("rate", counter.rates().name());
        }
        return written;
    }

    private static void conditions(ObjectNode counter, String member, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            counter.set(member, ConditionWriter.write(conditions));
        }
    }

    private static String key(Counter.Key key) {
        return switch (key) {
            case ALL -> "ALL";
            case SKU -> "sku";
            case COMMODITY -> "commodity";
        };
    }

    private static String period(CountingPeriod period) {
        return period.rolling() == null ? period.kind().name() : period.kind() + " " + period.rolling();
    }

    /** The limit of a cap, in the counter's unit. */
    static JsonNode limit(CapNeed.Limit limit) {
        return limit.fold(WRITER);
    }

    @Override
    public JsonNode fixed(CapNeed.Fixed limit) {
        return Json.number(limit.value());
    }

    @Override
    public JsonNode byKey(CapNeed.ByKey limit) {
        ObjectNode written = Json.object();
        new TreeMap<>(limit.values()).forEach((key, value) -> written.set(key, Json.number(value)));
        return written;
    }

    @Override
    public JsonNode ofEvidence(CapNeed.OfEvidence limit) {
        return Json.object().put("of", limit.evidence() + "." + limit.attribute());
    }
}
