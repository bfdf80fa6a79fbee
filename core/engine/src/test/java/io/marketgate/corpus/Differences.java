package io.marketgate.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares an answer with what a case expects. Of an object, the named members are compared. {@code lines} are compared
 * one by one. Any other list must contain every expected element, in any order; an empty list expects an empty list.
 */
public final class Differences {
    private Differences() {}

    /** Every difference, by its path; empty if the answer is as expected. */
    public static List<String> of(JsonNode expected, JsonNode actual) {
        List<String> differences = new ArrayList<>();
        compare("", expected, actual, differences);
        return differences;
    }

    private static void compare(String at, JsonNode expected, JsonNode actual, List<String> into) {
        if (expected.isObject()) {
            expected.fields()
                    .forEachRemaining(member ->
                            compare(at + "/" + member.getKey(), member.getValue(), actual.path(member.getKey()), into));
        } else if (expected.isArray()) {
            compareLists(at, expected, actual, into);
        } else if (!(expected.isNull() && actual.isNull()) && !expected.asText().equals(actual.asText("(absent)"))) {
            into.add(at + ": expected " + expected + " but was " + actual);
        }
    }

    private static void compareLists(String at, JsonNode expected, JsonNode actual, List<String> into) {
        boolean byPlace = at.endsWith("/lines");
        if ((byPlace || expected.isEmpty()) && expected.size() != actual.size()) {
            into.add(at + ": expected " + expected.size() + " but was " + actual);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (byPlace) {
                compare(at + "/" + i, expected.get(i), actual.get(i), into);
            } else if (!has(expected.get(i), actual)) {
                into.add(at + ": expected " + expected.get(i) + " among " + actual);
            }
        }
    }

    private static boolean has(JsonNode expected, JsonNode list) {
        for (JsonNode one : list) {
            if (of(expected, one).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
