package io.marketgate.checkout.eligibility;

import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.checkout.wire.Details;
import io.marketgate.checkout.wire.Scalars;
import io.marketgate.explanation.Detail;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Identifiers;
import io.marketgate.product.Sku;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A storefront's query for some SKUs in some markets.
 *
 * @param currency of the order that may follow, or null for the storefront's own
 * @param locale BCP 47 tag of the language of the answer, or null for the storefront's own
 * @param detail how much is said of each SKU and market
 */
record EligibilityQuery(
        StorefrontId storefront,
        @Nullable Currency currency,
        @Nullable String locale,
        Detail detail,
        List<Sku> skus,
        List<MarketCode> markets) {
    private static final int MOST_SKUS = 100;
    private static final int MOST_MARKETS = 50;

    EligibilityQuery {
        skus = List.copyOf(skus);
        markets = List.copyOf(markets);
    }

    static @Nullable EligibilityQuery read(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        StorefrontId storefront = null;
        Currency currency = null;
        String locale = null;
        Detail detail = Detail.FULL;
        List<Sku> skus = null;
        List<MarketCode> markets = null;
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "storefront" -> storefront = Scalars.identifier(body, StorefrontId::new);
                case "currency" -> currency = Scalars.currency(body);
                case "locale" -> locale = Scalars.locale(body);
                case "detail" -> detail = Details.read(body);
                case "skus" -> skus = list(body, MOST_SKUS, Identifiers.EXPECTED, Sku::new);
                case "markets" -> markets = list(body, MOST_MARKETS, Scalars.MARKET, Scalars::market);
                default -> body.unknown();
            }
        }
        body.need("storefront", storefront);
        body.need("skus", skus);
        body.need("markets", markets);
        return storefront == null || skus == null || markets == null
                ? null
                : new EligibilityQuery(storefront, currency, locale, detail, skus, markets);
    }

    private static <T> @Nullable List<T> list(BodyReader body, int most, String otherwise, Function<String, T> parse)
            throws IOException {
        if (!body.list()) {
            return null;
        }
        List<T> read = new ArrayList<>();
        int count = 0;
        while (body.item()) {
            T value = Scalars.parsed(body, otherwise, parse);
            if (value != null) {
                read.add(value);
            }
            count++;
        }
        if (count == 0 || count > most) {
            body.violate("1 to " + most + " are expected");
        }
        return read;
    }
}
