package io.marketgate.operations;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The settings that the guide for operators has a row for, as environment variables. */
final class DocumentedSettings {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]");

    private DocumentedSettings() {}

    static Set<String> read(String guide) {
        Set<String> names = new HashSet<>();
        guide.lines().filter(line -> line.startsWith("| `")).forEach(row -> {
            String cell = row.substring(1, row.indexOf('|', 1));
            List<String> written =
                    CODE.matcher(cell).results().map(code -> code.group(1)).toList();
            written.forEach(name -> add(names, written.get(0), name));
        });
        return names;
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

    private static String variable(String setting) {
        return NO_WORD.matcher(setting).replaceAll("_").toUpperCase(Locale.ROOT);
    }
}
