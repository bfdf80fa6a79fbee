package io.marketgate.pack;

import java.util.Collection;
import java.util.stream.Collectors;

/** The message for a word that is not in the vocabulary: names the words that are, where they are few. */
public final class UnknownWord {
    /** A longer list is not read in a message. */
    private static final int FEW = 20;

    private UnknownWord() {}

    /**
     * For a term that is looked up by name.
     *
     * @param what the kind of term, such as {@code role of a partner}
     * @param known the names there are, each as its {@code toString}
     */
    public static String named(String what, String word, Collection<?> known) {
        return "no " + what + " is named `" + word + "`; " + these(known);
    }

    /** The known words, or where to find them. */
    static String these(Collection<?> known) {
        return known.isEmpty() || known.size() > FEW
                ? "the vocabulary lists them"
                : "there are "
                        + known.stream().map(name -> "`" + name + "`").sorted().collect(Collectors.joining(", "));
    }
}
