package io.marketgate.operations;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a gate exports, from Prometheus' text format.
 *
 * @param values by metric and label, every value that the label has
 */
record Scrape(Map<String, Map<String, Set<String>>> values) {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+(?: \\d+)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Scrape of(String text) {
        Map<String, Map<String, Set<String>>> values = new HashMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Matcher sample = SAMPLE.matcher(line);
            if (!sample.matches()) {
                throw new IllegalArgumentException("no sample: " + line);
            }
            Map<String, Set<String>> labels = values.computeIfAbsent(sample.group(1), name -> new HashMap<>());
            Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
            while (label.find()) {
                labels.computeIfAbsent(label.group(1), name -> new TreeSet<>()).add(label.group(2));
            }
        });
        return new Scrape(values);
    }

    boolean exports(String metric) {
        return values.containsKey(metric);
    }

    Set<String> labels(String metric) {
        return values.getOrDefault(metric, Map.of()).keySet();
    }

    Set<String> values(String metric, String label) {
        return values.getOrDefault(metric, Map.of()).getOrDefault(label, Set.of());
    }
}
