package io.marketgate.merchant;

import io.marketgate.market.MarketCode;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * A shop of a merchant.
 *
 * @param markets the markets it sells or ships into
 * @param originMarket where its parcels leave, or where its stock lies
 * @param baseUrl https, the shop's own address
 * @param cartUrlTemplate a URL on the host of {@code baseUrl} with {@code {lines}} or {@code {permalink}},
 *     {@code {market}}, {@code {locale}}, {@code {decision}}
 * @param languages BCP 47 tags the shop speaks to the public, at least one
 * @param preferRedirect whether another open way comes before asking the shopper to cure this one
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
        if (!"https".equals(baseUrl.getScheme()) || baseUrl.getHost() == null) {
            throw new IllegalArgumentException("baseUrl must be an https URL with a host");
        }
        String prefix = "https://" + baseUrl.getRawAuthority();
        if (!cartUrlTemplate.equals(prefix)
                && !cartUrlTemplate.startsWith(prefix + "/")
                && !cartUrlTemplate.startsWith(prefix + "?")) {
            throw new IllegalArgumentException("cartUrlTemplate must be on the host of baseUrl");
        }
    }
}
