package io.marketgate.merchant;

import io.marketgate.market.MarketCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A storefront of a merchant.
 *
 * @param markets the markets it sells or ships into
 * @param originMarket where its parcels leave, or where its stock lies
 * @param baseUrl https, the storefront's own address: host, optional port and path
 * @param cartUrlTemplate a URL on the host of {@code baseUrl} with {@code {lines}} or {@code {permalink}}, {@code
 *     {market}}, {@code {locale}}, {@code {decision}}
 * @param languages BCP 47 tags of its public languages, at least one
 * @param preferRedirect whether another open way is preferred to asking the shopper for a remedy on this one
 */
public record Storefront(
        StorefrontId id,
        StorefrontKind kind,
        Set<MarketCode> markets,
        MarketCode originMarket,
        URI baseUrl,
        String cartUrlTemplate,
        Currency currency,
        List<String> languages,
        BlockedLinePolicy blockedLinePolicy,
        boolean preferRedirect) {
    private static final int LAST_PORT = 65_535;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(lines|permalink|market|locale|decision)}");

    /** @throws IllegalArgumentException if a URL is not https on one host, or no market or language is named */
    public Storefront {
        markets = Set.copyOf(markets);
        languages = List.copyOf(languages);
        if (markets.isEmpty()) {
            throw new IllegalArgumentException("a storefront lists at least one market");
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a storefront speaks at least one language");
        }
        if (!isBase(baseUrl)) {
            throw new IllegalArgumentException("baseUrl must be an https URL of a host, perhaps a port, and a path");
        }
        String prefix = "https://" + baseUrl.getRawAuthority();
        if (!cartUrlTemplate.equals(prefix)
                && !cartUrlTemplate.startsWith(prefix + "/")
                && !cartUrlTemplate.startsWith(prefix + "?")) {
            throw new IllegalArgumentException("cartUrlTemplate must be on the host of baseUrl");
        }
        if (!isUrl(PLACEHOLDER.matcher(cartUrlTemplate).replaceAll("0"))) {
            throw new IllegalArgumentException("cartUrlTemplate must be a URL with no placeholder but `{lines}`,"
                    + " `{permalink}`, `{market}`, `{locale}`, `{decision}`");
        }
    }

    /**
     * Whether a URL can be a storefront's own address. It must be https, without user information, which a shopper
     * could take for the host. It must have no query or fragment, which would be lost behind it, and a valid port.
     */
    public static boolean isBase(URI url) {
        String host = url.getHost();
        int port = url.getPort();
        return "https".equals(url.getScheme())
                && host != null
                && (port == -1 || (port >= 1 && port <= LAST_PORT))
                && (host + (port == -1 ? "" : ":" + port)).equals(url.getRawAuthority())
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    /**
     * Whether the text is a URL by RFC 3986. Other than ASCII must be percent-encoded, because the URL is also written
     * to headers.
     */
    private static boolean isUrl(String text) {
        try {
            return new URI(text).toASCIIString().equals(text);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
