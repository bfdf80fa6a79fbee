package io.marketgate.operations;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that the guide for operators has a row for, as environment variables. */
final class DocumentedSettings {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BLANK = Pattern.compile("<[^>]+>|\\*");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]");

    private DocumentedSettings() {}

    static Set<String> read(String guide) {
        Set<String> names = new HashSet<>();
        rows(guide).forEach(row -> row.forEach(name -> add(names, row.get(0), name)));
        return names;
    }

    /** Those of ours that are written in full, as environment variables. */
    static Set<String> inFull(String guide) {
        return rows(guide)
                .map(row -> row.get(0))
                .filter(name -> name.startsWith("marketgate."))
                .map(DocumentedSettings::variable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<List<String>> rows(String guide) {
        return guide.lines().filter(line -> line.startsWith("| `")).map(row -> CODE.matcher(
                        row.substring(1, row.indexOf('|', 1)))
                .results()
                .map(code -> code.group(1))
                .toList());
    }

    /** A name that begins with a dot shares the beginning of the row's first; how much of it is for the reader to see. */
    private static void add(Set<String> names, String first, String name) {
        if (!name.startsWith(".")) {
            names.add(variable(name));
            return;
        }
        String[] parts = first.split("\\.");
        for (int shared = 1; shared < parts.length; shared++) {
            names.add(variable(String.join(".", Arrays.copyOf(parts, shared)) + name));
        }
    }

    /** The environment variable of a setting; what stands for a name of the operator's becomes an underscore. */
    static String variable(String setting) {
        return NO_WORD.matcher(BLANK.matcher(setting).replaceAll("_"))
                .replaceAll("_")
                .toUpperCase(Locale.ROOT);
    }
}
