package io.marketgate.adapter.ucp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item of a permalink's compact path.
 *
 * @param id without control characters
 * @param quantity at least one
 */
record PermalinkItem(String id, int quantity) {
    /** The number of lines that the gate judges in one cart. */
    private static final int MOST = 500;

    private static final String RAW = "[A-Za-z0-9._-]+";
    private static final Pattern RAW_ID = Pattern.compile(RAW);
    private static final Pattern PAIR = Pattern.compile("(?:(" + RAW + ")|~([A-Za-z0-9_-]+)):([1-9][0-9]{0,9})");

    /**
     * Reads the items of a path.
     *
     * @param path undecoded, because the grammar has no escapes; empty if there are none
     * @throws MalformedLink if it is malformed, or holds more than {@value #MOST} items or {@code 2^31 - 1} of one
     */
    static List<PermalinkItem> read(String path) {
        if (path.isEmpty()) {
            return List.of();
        }
        String[] pairs = path.split(",", -1);
        if (pairs.length > MOST) {
            throw new MalformedLink();
        }
        List<PermalinkItem> items = new ArrayList<>(pairs.length);
        for (String pair : pairs) {
            items.add(item(pair));
        }
        return List.copyOf(items);
    }

    private static PermalinkItem item(String pair) {
        Matcher parts = PAIR.matcher(pair);
        if (!parts.matches()) {
            throw new MalformedLink();
        }
        String id = parts.group(1) == null ? decoded(parts.group(2)) : parts.group(1);
        long quantity = Long.parseLong(parts.group(3));
        if (quantity > Integer.MAX_VALUE) {
            throw new MalformedLink();
        }
        return new PermalinkItem(id, (int) quantity);
    }

    private static String decoded(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedLink();
        }
        // The decoder ignores trailing bits, but an id has only one valid spelling.
        if (!encoded(bytes).equals(base64)) {
            throw new MalformedLink();
        }
        return LinkText.printable(LinkText.utf8(bytes));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The item in a path: unencoded if the grammar can hold its id, which then has no other valid spelling. */
    String text() {
        String token = RAW_ID.matcher(id).matches() ? id : "~" + encoded(id.getBytes(StandardCharsets.UTF_8));
        return token + ":" + quantity;
    }
}
