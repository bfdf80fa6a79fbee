package io.marketgate.adapter.ucp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a permalink's query.
 *
 * @param tokens its name as a JSON pointer (RFC 6901) with an optional leading slash; at least one
 * @param raw its value as it stands in the query, or null if there is no equals sign
 * @param value the decoded value, without control characters; empty for a destination, which {@link ContinueTo} checks
 */
record PermalinkParameter(List<String> tokens, @Nullable String raw, String value) {
    /** A pointer's escapes are {@code ~0} and {@code ~1}. */
    private static final Pattern POINTER = Pattern.compile("/*+(?:[^~]|~[01])+");

    /** Top-level members of carts and checkouts, for which a single token is already a field. */
    private static final Set<String> ROOTS = Set.of(
            "attribution",
            "buyer",
            "cart_id",
            "consent",
            "context",
            "currency",
            "discounts",
            "fulfillment",
            "line_items",
            "payment",
            "signals");

    private static final String LINES = "line_items";
    private static final Pattern PLACE = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Set<String> GOODS = Set.of("id", "item", "items", "quantity");

    /** Payment instruments, mandates, and an existing cart, which holds goods that the link does not name. */
    private static final Set<String> KEPT_BACK = Set.of("payment", "ap2", "cart_id");

    /** Secrets that a link must not carry, matched against lower-case names without separators. */
    private static final Pattern SECRET = Pattern.compile(
            ".*(?:token|secret|passw|apikey|credential|mandate|cookie|bearer|authorization|sessionid|sessid|onetime).*"
                    + "|auth|session|jwt|otp|pin|cvc|cvv");

    PermalinkParameter {
        tokens = List.copyOf(tokens);
    }

    /**
     * Reads one parameter of a query.
     *
     * @throws MalformedLink if it cannot be decoded, its name is not a pointer, or it holds a control character
     */
    static PermalinkParameter read(String text) {
        int equals = text.indexOf('=');
        String name = LinkText.printable(LinkText.decoded(spaced(equals < 0 ? text : text.substring(0, equals))));
        if (!POINTER.matcher(name).matches()) {
            throw new MalformedLink();
        }
        List<String> tokens = new ArrayList<>();
        for (String token : name.replaceFirst("^/+", "").split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        String raw = equals < 0 ? null : text.substring(equals + 1);
        return new PermalinkParameter(tokens, raw, value(raw, tokens));
    }

    private static String value(@Nullable String raw, List<String> tokens) {
        if (raw == null || means(tokens.get(0), "continueto")) {
            return "";
        }
        return LinkText.printable(LinkText.decoded(spaced(raw)));
    }

    /** Browsers encode a space as a plus sign, and servers decode it. */
    private static String spaced(String text) {
        return text.replace("+", "%20");
    }

    /** Whether it is the destination, or a lenient reader would take it for one. */
    boolean isDestination() {
        return means(tokens.get(0), "continueto");
    }

    /** Whether it is about line items, or a lenient reader would take it so. */
    boolean isOfLines() {
        return tokens.stream().anyMatch(token -> means(token, "lineitems"));
    }

    /**
     * Whether it is the path of a field: any name with several tokens, because only the merchant knows the roots of
     * extensions.
     */
    boolean isField() {
        return tokens.size() > 1 || ROOTS.contains(tokens.get(0));
    }

    /** Whether it must not be forwarded. */
    boolean isSecret() {
        return KEPT_BACK.contains(tokens.get(0))
                || tokens.stream()
                        .anyMatch(token -> SECRET.matcher(folded(token)).matches());
    }

    /**
     * The position of the line that it extends; empty if it extends none, or sets goods or quantities, which only the
     * path may set.
     */
    OptionalInt line() {
        boolean extending = tokens.size() > 2
                && tokens.get(0).equals(LINES)
                && PLACE.matcher(tokens.get(1)).matches()
                && tokens.stream().skip(2).noneMatch(PermalinkParameter::saysWhatIsBought);
        return extending ? OptionalInt.of(Integer.parseInt(tokens.get(1))) : OptionalInt.empty();
    }

    /** The same parameter for a line at another position. */
    PermalinkParameter ofLine(int place) {
        List<String> moved = new ArrayList<>(tokens);
        moved.set(1, Integer.toString(place));
        return new PermalinkParameter(moved, raw, value);
    }

    /**
     * The parameter in canonical form: the name as a pointer without its leading slash, the value as given. Characters
     * that some readers treat as the end of a parameter are escaped.
     */
    String text() {
        String name = tokens.stream()
                .map(token -> LinkText.encoded(token.replace("~", "~0").replace("/", "~1")))
                .collect(Collectors.joining("/"));
        return raw == null ? name : name + "=" + LinkText.canonical(raw, "/!$'()*+,:@?");
    }

    private static boolean saysWhatIsBought(String token) {
        return GOODS.contains(folded(token)) || means(token, "lineitems");
    }

    private static boolean means(String token, String word) {
        return folded(token).startsWith(word);
    }

    private static String folded(String token) {
        return token.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
