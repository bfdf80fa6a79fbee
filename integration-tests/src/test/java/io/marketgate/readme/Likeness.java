package io.marketgate.readme;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares an answer with the printed one. {@code …} matches any text inside a string and any value in place of one; as
 * an element of a list or a member of an object, it means that more may follow than is printed.
 */
final class Likeness {
    private static final String MORE = "…";

    private Likeness() {}

    /** All differences. */
    static List<String> differences(JsonNode printed, JsonNode real) {
        List<String> differences = new ArrayList<>();
        compare("", printed, real, differences);
        return differences;
    }

    private static void compare(String at, JsonNode printed, JsonNode real, List<String> into) {
        if (printed.isObject() && real.isObject()) {
            compareMembers(at, printed, real, into);
        } else if (printed.isArray() && real.isArray()) {
            compareElements(at, printed, real, into);
        } else if (!same(printed, real)) {
            into.add(at + ": printed " + printed + " but was " + real);
        }
    }

    private static boolean same(JsonNode printed, JsonNode real) {
        if (!printed.isTextual() || !printed.textValue().contains(MORE)) {
            return printed.equals(real);
        }
        if (printed.textValue().equals(MORE)) {
            return !real.isMissingNode();
        }
        String pattern = Arrays.stream(printed.textValue().split(MORE, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return real.isTextual()
                && Pattern.compile(pattern, Pattern.DOTALL)
                        .matcher(real.textValue())
                        .matches();
    }

    private static void compareMembers(String at, JsonNode printed, JsonNode real, List<String> into) {
        printed.fieldNames().forEachRemaining(name -> {
            if (!name.equals(MORE)) {
                compare(at + "/" + name, printed.get(name), real.path(name), into);
            }
        });
        real.fieldNames().forEachRemaining(name -> {
            if (!printed.has(name) && !printed.has(MORE)) {
                into.add(at + "/" + name + ": is not printed");
            }
        });
    }

    /** Elements are compared in order; after an ellipsis, each printed element is searched after the previous one. */
    private static void compareElements(String at, JsonNode printed, JsonNode real, List<String> into) {
        boolean skipping = false;
        int place = 0;
        for (JsonNode element : printed) {
            if (element.isTextual() && element.textValue().equals(MORE)) {
                skipping = true;
                continue;
            }
            while (skipping
                    && place < real.size()
                    && !differences(element, real.get(place)).isEmpty()) {
                place++;
            }
            compare(at + "/" + place, element, real.path(place), into);
            place++;
            skipping = false;
        }
        if (!skipping && place < real.size()) {
            into.add(at + ": " + (real.size() - place) + " more than printed");
        }
    }
}
