package io.marketgate.identity.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The postcodes that begin with a prefix from {@code low} to {@code high}, both included and of equal length:
 * {@code 570-573} covers 570000 to 573999. Ranges rather than patterns, so that an overlap can be computed.
 */
record PostalRange(String low, String high) {
    private static final Pattern FORM = Pattern.compile("([A-Z0-9]{1,10})(?:-([A-Z0-9]{1,10}))?");

    PostalRange {
        if (low.length() != high.length() || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("not a range of postcodes: `" + low + "-" + high + "`");
        }
    }

    /** @throws IllegalArgumentException if the text is neither a prefix nor two prefixes of equal length in order */
    static PostalRange parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a range of postcodes: `" + text + "`");
        }
        String high = form.group(2);
        return new PostalRange(form.group(1), high == null ? form.group(1) : high);
    }

    boolean covers(String code) {
        if (code.length() < low.length()) {
            return false;
        }
        String prefix = code.substring(0, low.length());
        return low.compareTo(prefix) <= 0 && prefix.compareTo(high) <= 0;
    }

    boolean overlaps(PostalRange other) {
        int length = Math.min(low.length(), other.low.length());
        return low.substring(0, length).compareTo(other.high.substring(0, length)) <= 0
                && other.low.substring(0, length).compareTo(high.substring(0, length)) <= 0;
    }

    @Override
    public String toString() {
        return low.equals(high) ? low : low + "-" + high;
    }
}
