package io.marketgate.checkout.handover;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The URL that takes a shopper to the receiving storefront: its own {@code cartUrlTemplate}, filled with lines, market,
 * locale and decision and with nothing else of the cart, and the token as {@code state}.
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
     * @param locale BCP 47 tag of the shopper's language
     */
    public String of(Handover handover, String cartUrlTemplate, String locale) {
        String lines = handover.lines().stream()
                .map(line -> line.sku() + ":" + line.quantity())
                .collect(Collectors.joining(","));
        String filled = fill(
                cartUrlTemplate,
                Map.of(
                        "lines",
                        encoded(lines),
                        "permalink",
                        permalink(handover),
                        "market",
                        encoded(handover.market().value()),
                        "locale",
                        encoded(locale),
                        "decision",
                        handover.decision().toString()));
        return withState(filled, tokens.seal(handover));
    }

    /**
     * Lines as the Universal Commerce Protocol's permalink writes them ({@code dev.ucp.shopping.permalink}), which shops
     * that know {@code id:quantity} carts read as well: an id of other characters than letters, digits, dot, hyphen and
     * underscore stands in base64url behind a tilde, so that none needs an escape.
     */
    private static String permalink(Handover handover) {
        return handover.lines().stream()
                .map(line -> permalinkId(line.sku().value()) + ":" + line.quantity())
                .collect(Collectors.joining(","));
    }

    private static String permalinkId(String sku) {
        return PLAIN_ID.matcher(sku).matches()
                ? sku
                : "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(sku.getBytes(StandardCharsets.UTF_8));
    }

    /** In one pass, so that a SKU which looks like a placeholder is none. */
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

    /** The token is a parameter of the query, before any fragment, which would not reach the server. */
    private static String withState(String url, String token) {
        int fragment = url.indexOf('#');
        String address = fragment < 0 ? url : url.substring(0, fragment);
        String separator = address.indexOf('?') < 0 ? "?" : "&";
        return address + separator + "state=" + token + (fragment < 0 ? "" : url.substring(fragment));
    }

    /** Percent-encoding (RFC 3986), good in a path and in a query. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
