package io.marketgate.workitem.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.workitem.WorkItem;
import java.time.Instant;
import java.util.Locale;

/** A report, with texts that fit the table. */
record Sighting(MerchantId merchant, WorkItem.Kind kind, String key, String detail, Instant at) {
    private static final int LONGEST_KEY = 300;
    private static final int LONGEST_DETAIL = 1000;

    Sighting {
        key = fit(key, LONGEST_KEY);
        detail = fit(detail, LONGEST_DETAIL);
    }

    /** Shows control characters and unpaired surrogates by their numbers, because they may be the problem. */
    private static String fit(String text, int most) {
        StringBuilder fit = new StringBuilder();
        for (int i = 0; i < text.length() && fit.length() < most; i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            int type = Character.getType(point);
            if (type == Character.CONTROL || type == Character.SURROGATE) {
                fit.append(String.format(Locale.ROOT, "U+%04X", point));
            } else {
                fit.appendCodePoint(point);
            }
        }
        return fit.length() <= most ? fit.toString() : fit.substring(0, most - 1);
    }
}
