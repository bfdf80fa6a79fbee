package io.marketgate.adapter;

import io.marketgate.explanation.Citation;
import io.marketgate.explanation.ExplainedReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ruling in one text, for platforms that show a shopper no more than that. */
public final class Wording {
    /** What a shopper reads where the gate is closed. */
    public static final String LATER = "It cannot be checked right now whether this may be sold. Please try again.";

    private Wording() {}

    /**
     * Why the cart is closed, line by line, and where to go on.
     *
     * @param most how many characters the platform shows; the URL is kept whole, or left out if it alone is too long
     */
    public static String of(Ruling ruling, int most) {
        String text = ruling.closed().stream().map(Wording::of).collect(Collectors.joining(" "));
        String url = ruling.handoverUrl();
        if (url == null || url.length() + 1 >= most) {
            return shortened(text, most);
        }
        return shortened(text, most - url.length() - 1) + " " + url;
    }

    /**
     * Why one line is closed: everything that decided it, and the law and body it goes back to. What several laws ask in the
     * same words is said once, with the first of them. How many units would be open comes first, so that a platform that shows
     * little does not cut it off.
     */
    public static String of(RuledLine line) {
        Map<String, ExplainedReason> bySentence = new LinkedHashMap<>();
        line.decisive().forEach(reason -> bySentence.putIfAbsent(reason.message(), reason));
        String why = Stream.concat(
                        Stream.ofNullable(line.fewer()),
                        bySentence.values().stream().map(Wording::of))
                .collect(Collectors.joining(" "));
        return why.isEmpty() ? line.sku() + "." : line.sku() + ": " + why;
    }

    private static String of(ExplainedReason reason) {
        Citation law = reason.citation();
        if (law == null) {
            return reason.message();
        }
        String body = law.body() == null ? "" : "; " + law.body();
        return reason.message() + " (" + law.instrument() + body + ")";
    }

    /** Cut between characters, never within one that takes two. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Math.max(0, most - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
