package io.marketgate.pack.reading;

import io.marketgate.pack.Vocabulary.AttributeKind;
import io.marketgate.pack.Vocabulary.EvidenceDefinition;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Node.Scalar;
import io.marketgate.pack.file.Problems;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Counter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a cap: a limit on one of the pack's counters, in that counter's unit. */
final class CapReader {
    private final PackFrame frame;
    private final Problems problems;

    CapReader(PackFrame frame, Problems problems) {
        this.frame = frame;
        this.problems = problems;
    }

    /**
     * Reads the cap; null and a problem if it is invalid.
     *
     * @param definitions the evidence of the same option, by alias and by type
     */
    @Nullable
    CapNeed read(Fields fields, Map<String, EvidenceDefinition> definitions) {
        String name = fields.needed("cap");
        Counter counter = frame.counters().get(name);
        if (counter == null) {
            problems.add(fields.place("cap"), "unknown counter `" + name + "`");
            return null;
        }
        boolean inclusive = fields.has("max");
        if (inclusive == fields.has("under")) {
            problems.add(fields.mapping(), "a cap has `max` or `under`, one of them");
            return null;
        }
        CapNeed.Limit limit = limit(counter, fields.place(inclusive ? "max" : "under"), definitions);
        return limit == null ? null : new CapNeed(counter, limit, inclusive);
    }

    private CapNeed.@Nullable Limit limit(Counter counter, Node node, Map<String, EvidenceDefinition> definitions) {
        if (node instanceof Scalar scalar) {
            return scalar.kind() == Scalar.Kind.NUMBER ? fixed(new BigDecimal(scalar.text())) : inUnit(counter, scalar);
        }
        Mapping mapping = (Mapping) node;
        return mapping.get("of") == null ? byKey(counter, mapping) : ofEvidence(mapping, definitions);
    }

    private static CapNeed.Fixed fixed(BigDecimal value) {
        return new CapNeed.Fixed(value);
    }

    /** {@code 100 CNY} of a value, {@code 3 months} or {@code 90 days} of a supply. */
    private CapNeed.@Nullable Limit inUnit(Counter counter, Scalar scalar) {
        int space = scalar.text().indexOf(' ');
        BigDecimal number = new BigDecimal(scalar.text().substring(0, space));
        String unit = scalar.text().substring(space + 1);
        boolean days = counter.measure() == Counter.Measure.DAYS_OF_SUPPLY;
        if (unit.startsWith("day") && days) {
            return fixed(number);
        }
        if (unit.startsWith("month") && days) {
            if (frame.monthDays() == null) {
                problems.add(scalar, "`units` does not say how many days a month is");
                return null;
            }
            return fixed(number.multiply(BigDecimal.valueOf(frame.monthDays())));
        }
        if (counter.currency() != null && counter.currency().getCurrencyCode().equals(unit)) {
            return fixed(number);
        }
        problems.add(scalar, "`" + counter.name() + "` does not count in `" + unit + "`");
        return null;
    }

    private CapNeed.@Nullable Limit byKey(Counter counter, Mapping mapping) {
        if (counter.per() != Counter.Key.COMMODITY) {
            problems.add(mapping, "`" + counter.name() + "` is not counted per commodity, so its limit is one number");
            return null;
        }
        Map<String, BigDecimal> values = new HashMap<>();
        mapping.members().forEach((commodity, member) -> {
            if (!frame.vocabulary().commodities().containsKey(commodity)) {
                problems.add(member.line(), member.value().pointer(), "unknown commodity `" + commodity + "`");
            }
            if (member.value() instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NUMBER) {
                values.put(commodity, new BigDecimal(scalar.text()));
            }
        });
        return new CapNeed.ByKey(values);
    }

    private CapNeed.@Nullable Limit ofEvidence(Mapping mapping, Map<String, EvidenceDefinition> definitions) {
        String path = new Fields(mapping, problems).needed("of");
        int dot = path.indexOf('.');
        String name = path.substring(0, dot);
        String attribute = path.substring(dot + 1);
        EvidenceDefinition definition = definitions.get(name);
        if (definition == null || MatchReader.kind(definition, attribute) != AttributeKind.NUMBER) {
            problems.add(mapping, "`" + path + "` is not a number of evidence in the same option");
            return null;
        }
        return new CapNeed.OfEvidence(name, attribute);
    }
}
