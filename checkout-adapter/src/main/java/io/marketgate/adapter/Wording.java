package io.marketgate.adapter;

import java.util.stream.Collectors;

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

    /** Why one line is closed, as the gate's summary says it. */
    public static String of(RuledLine line) {
        return line.sku() + ": " + line.summary().text();
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
