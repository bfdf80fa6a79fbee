package io.marketgate.product;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The folded form of SKUs: upper-case letters and digits only, so that {@code pain-patch-1} and {@code PAIN PATCH 1}
 * are equal. A storefront may spell a SKU differently, or append to it, for instance the colour.
 */
public final class FoldedSku {
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
     * The folded forms of the SKUs that a text may stand for. They are the form of the whole text and of each prefix
     * that ends at a separator or between letters and digits. Characters of other scripts are never part of a SKU.
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
