package io.marketgate.pack.reading;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Formats words for messages. */
final class Words {
    private Words() {}

    /** The words in backticks, in alphabetical order. */
    static String listed(Collection<String> words) {
        return new TreeSet<>(words).stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
