package io.marketgate.product;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The folded form of SKUs: letters in capitals and digits, nothing else, so that {@code pain-patch-1} and
 * {@code PAIN PATCH 1} are alike. What a shop calls a thing may be a SKU in another spelling, or with something behind it,
 * such as the colour.
 */
public final class FoldedSku {
    private FoldedSku() {}

    /** The form of a SKU; empty where it has neither letters nor digits. */
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
     * The forms of the SKUs that a text may stand for: that of the whole text, and those of its beginnings up to where a
     * separator stands or where letters and digits meet. Characters of other scripts are part of no SKU.
     */
    public static Set<String> formsOf(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        Set<String> forms = new LinkedHashSet<>();
        StringBuilder form = new StringBuilder();
        boolean separated = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isKept(c)) {
                char last = form.isEmpty() ? c : form.charAt(form.length() - 1);
                if (!form.isEmpty() && (separated || isDigit(last) != isDigit(c))) {
                    forms.add(form.toString());
                }
                form.append(c);
                separated = false;
            } else {
                separated |= Character.getType(c) != Character.NON_SPACING_MARK;
            }
        }
        if (!form.isEmpty()) {
            forms.add(form.toString());
        }
        return forms;
    }

    private static boolean isKept(char c) {
        return (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
