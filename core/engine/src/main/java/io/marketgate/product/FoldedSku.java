package io.marketgate.product;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The folded form of SKUs: letters in capitals and digits, nothing else, so that {@code pain-patch-1} and
 * {@code PAIN PATCH 1} are alike. What a shop calls its goods may be a SKU in another spelling, or with something before or
 * behind it, such as a shop's name or a colour.
 */
public final class FoldedSku {
    /** Of a shorter SKU a longer name is no relative: {@code A1} would be part of too many. */
    private static final int SHORTEST_RELATIVE = 4;
    /** The number of forms grows with the square of the parts, so a long name has relatives in its first parts only. */
    private static final int MOST_PARTS = 24;
    /** Numbers are tried with as many zeros as it takes to have up to three digits. */
    private static final int MOST_DIGITS = 3;

    private FoldedSku() {}

    /** The folded form of a SKU; empty if it has neither letters nor digits. */
    public static String of(Sku sku) {
        StringBuilder form = new StringBuilder();
        for (char c : sku.value().toUpperCase(Locale.ROOT).toCharArray()) {
            if (isKept(c)) {
                form.append(c);
            }
        }
        return form.toString();
    }

    /**
     * The forms of the SKUs that a text may stand for: that of the whole text, and those of its stretches that begin at its
     * start or behind a separator, and end where a separator stands or where letters and digits meet. Letters of other
     * scripts that look like Latin ones count as these, all other characters separate. Numbers are also tried with fewer and
     * with more zeros before them.
     */
    public static Set<String> formsOf(String text) {
        List<Part> parts = parts(text);
        Set<String> forms = new LinkedHashSet<>();
        addForms(parts, forms);
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            int least = digits;
            addForms(parts.stream().map(part -> part.padded(least)).toList(), forms);
        }
        return forms;
    }

    private static void addForms(List<Part> parts, Set<String> forms) {
        StringBuilder whole = new StringBuilder();
        parts.forEach(part -> whole.append(part.text()));
        if (!whole.isEmpty()) {
            forms.add(whole.toString());
        }
        int most = Math.min(parts.size(), MOST_PARTS);
        for (int first = 0; first < most; first++) {
            if (!parts.get(first).separated()) {
                continue;
            }
            StringBuilder form = new StringBuilder();
            for (int last = first; last < most; last++) {
                form.append(parts.get(last).text());
                if (form.length() >= SHORTEST_RELATIVE) {
                    forms.add(form.toString());
                }
            }
        }
    }

    /** Stretches of letters alone or of digits alone. */
    private static List<Part> parts(String text) {
        String plain = Normalizer.normalize(capitals(text), Normalizer.Form.NFKD);
        List<Part> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean separated = true;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isKept(c)) {
                if (!part.isEmpty() && isDigit(part.charAt(0)) != isDigit(c)) {
                    parts.add(new Part(part.toString(), separated));
                    part.setLength(0);
                    separated = false;
                }
                part.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                if (!part.isEmpty()) {
                    parts.add(new Part(part.toString(), separated));
                    part.setLength(0);
                }
                separated = true;
            }
        }
        if (!part.isEmpty()) {
            parts.add(new Part(part.toString(), separated));
        }
        return parts;
    }

    /** Letters are compared before and after they are capitals: a small letter may look like another than its capital. */
    private static String capitals(String text) {
        return Confusables.asLatin(Confusables.asLatin(text).toUpperCase(Locale.ROOT));
    }

    private static boolean isKept(char c) {
        return (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** @param separated whether it stands at the start or behind a separator */
    private record Part(String text, boolean separated) {

        /** A number with at least so many digits and no zero more than that takes; letters as they are. */
        Part padded(int digits) {
            if (!isDigit(text.charAt(0))) {
                return this;
            }
            String bare = text.replaceFirst("^0+(?=.)", "");
            return new Part("0".repeat(Math.max(0, digits - bare.length())) + bare, separated);
        }
    }
}
