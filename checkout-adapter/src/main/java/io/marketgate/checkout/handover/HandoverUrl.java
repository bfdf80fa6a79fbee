package io.marketgate.checkout.handover;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The URL that takes a shopper to the receiving storefront: its own {@code cartUrlTemplate}, filled with lines, market,
 * locale and decision, and the token as {@code state}. Contains nothing else of the cart.
 */
public final class HandoverUrl {
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9._-]+");

    private final HandoverTokens tokens;

    public HandoverUrl(HandoverTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The URL of a hand-over.
     *
     * @param cartUrlTemplate of the storefront that receives
     */
    public String of(Handover handover, String cartUrlTemplate) {
        String filled = fill(
                cartUrlTemplate,
                Map.of(
                        "lines", items(handover, HandoverUrl::encoded),
                        "permalink", items(handover, HandoverUrl::permalinkId),
                        "market", encoded(handover.market().value()),
                        "locale", encoded(handover.locale()),
                        "decision", handover.decision().toString()));
        return withState(filled, tokens.seal(handover));
    }

    /**
     * Items as {@code id:quantity,...}. Colon and comma need no escape in a path or a query (RFC 3986, section 3.3),
     * and storefronts expect them plain. Within an id they are escaped, so that a separator is never part of an id. The
     * quantity behind every id prevents path segments of dots alone.
     */
    private static String items(Handover handover, UnaryOperator<String> id) {
        return handover.lines().stream()
                .map(line -> id.apply(line.item()) + ":" + line.quantity())
                .collect(Collectors.joining(","));
    }

    /**
     * An id as the Universal Commerce Protocol's permalink writes it ({@code dev.ucp.shopping.permalink}). An id with
     * characters other than letters, digits, dot, hyphen and underscore is written as base64url behind a tilde, so that
     * none needs an escape.
     */
    private static String permalinkId(String id) {
        return PLAIN_ID.matcher(id).matches()
                ? id
                : "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.US_ASCII));
    }

    /** Fills in one pass, so that an id that looks like a placeholder stays. */
    private static String fill(String template, Map<String, String> values) {
        StringBuilder url = new StringBuilder(template.length() + 128);
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            String value = close < 0 ? null : values.get(template.substring(open + 1, close));
            if (value == null) {
                int end = open < 0 ? template.length() : open + 1;
                url.append(template, at, end);
                at = end;
            } else {
                url.append(template, at, open).append(value);
                at = close + 1;
            }
        }
        return url.toString();
    }

    /** Adds the token to the query, before any fragment, which would not reach the server. */
    private static String withState(String url, String token) {
        int fragment = url.indexOf('#');
        String address = fragment < 0 ? url : url.substring(0, fragment);
        String separator = address.indexOf('?') < 0 ? "?" : "&";
        return address + separator + "state=" + token + (fragment < 0 ? "" : url.substring(fragment));
    }

    /** Percent-encoding (RFC 3986), valid in a path and in a query. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
