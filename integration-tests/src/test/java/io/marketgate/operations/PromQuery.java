package io.marketgate.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a query of Prometheus names. Reads as much of the language as the files here use. */
record PromQuery(String text) {
    private static final Set<String> WORDS =
            Set.of("sum", "rate", "increase", "histogram_quantile", "max", "min", "count", "scalar", "by", "or", "and");
    /** Labels that Prometheus adds to whatever it scrapes. */
    private static final Set<String> OF_THE_TARGET = Set.of("instance", "job");

    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{([^}]*)})?(?:\\[\\w+])?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!~|!=|=)\"([^\"]*)\"");

    /** What the query names and the scrape lacks; empty if it would find everything. */
    List<String> missingIn(Scrape scrape) {
        List<String> missing = new ArrayList<>();
        Set<String> labels = new TreeSet<>(OF_THE_TARGET);
        boolean selects = false;
        Matcher selector = SELECTOR.matcher(GROUPING.matcher(text).replaceAll(""));
        while (selector.find()) {
            String metric = selector.group(1);
            if (WORDS.contains(metric)) {
                continue;
            }
            selects = true;
            if (!scrape.exports(metric)) {
                missing.add(metric);
            }
            labels.addAll(scrape.labels(metric));
            if (selector.group(2) != null) {
                matchers(scrape, metric, selector.group(2), missing);
            }
        }
        Matcher grouping = GROUPING.matcher(text);
        while (grouping.find()) {
            for (String label : grouping.group(1).split(",\\s*")) {
                if (!labels.contains(label)) {
                    missing.add("label " + label);
                }
            }
        }
        if (!selects) {
            missing.add("any metric");
        }
        return missing;
    }

    private static void matchers(Scrape scrape, String metric, String written, List<String> missing) {
        Matcher matcher = MATCHER.matcher(written);
        while (matcher.find()) {
            String label = matcher.group(1);
            if (!scrape.labels(metric).contains(label)) {
                missing.add(metric + " label " + label);
            } else if (matcher.group(2).equals("=")
                    && !scrape.values(metric, label).contains(matcher.group(3))) {
                missing.add(metric + " " + label + " " + matcher.group(3));
            }
        }
    }
}
