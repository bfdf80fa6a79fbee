package io.marketgate.pack.reading;

import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Problems;
import io.marketgate.rule.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Reads the tables of exchange rates for counters of values. */
final class RatesReader {
    private final Problems problems;

    RatesReader(Problems problems) {
        this.problems = problems;
    }

    /** The tables by name; a last day is a day in this zone. */
    Map<String, Rates> read(Fields file, ZoneId zone) {
        Map<String, Rates> rates = new HashMap<>();
        file.members("rates").forEach((name, node) -> {
            Fields fields = new Fields(node, problems);
            Currency into = fields.parsed("into", Currency::getInstance, "no currency of ISO 4217");
            Map<Currency, BigDecimal> perUnit =
                    fields.has("perUnit") ? perUnit(fields.fields("perUnit")) : new HashMap<>();
            if (fields.has("perUnit") == fields.has("stale")) {
                problems.add(
                        fields.mapping(),
                        "`" + name + "` has either rates in `perUnit` or `stale`, the age of loaded ones");
            }
            Period stale = fields.parsed("stale", Period::parse, "no length of time in days, such as P35D");
            LocalDate last = fields.day("to");
            if (into != null) {
                perUnit.put(into, BigDecimal.ONE);
                rates.put(
                        name,
                        new Rates(
                                name,
                                into,
                                perUnit,
                                last == null
                                        ? null
                                        : last.plusDays(1).atStartOfDay(zone).toInstant(),
                                stale));
            }
        });
        return rates;
    }

    private Map<Currency, BigDecimal> perUnit(Fields table) {
        Map<Currency, BigDecimal> perUnit = new HashMap<>();
        for (String code : table.mapping().members().keySet()) {
            BigDecimal rate = table.parsed(code, BigDecimal::new, "not a number");
            if (rate != null) {
                perUnit.put(currency(code, table), rate);
            }
        }
        return perUnit;
    }

    private Currency currency(String code, Fields table) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            problems.add(table.place(code), "`" + code + "` is no currency of ISO 4217");
            return Currency.getInstance("XXX");
        }
    }
}
