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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query for some SKUs in some markets.
 *
 * @param currency of the order that may follow, or null for the storefront's own
 * @param locale BCP 47 tag of the language of the answer, or null for the storefront's own
 * @param detail how much is said of each SKU and market
 * @param at the instant to decide for, or null for now; staff only
 * @param asOf the revision of the catalogue to decide by, or null for the current one; staff only
 */
record EligibilityQuery(
        StorefrontId storefront,
        @Nullable Currency currency,
        @Nullable String locale,
        Detail detail,
        @Nullable Instant at,
        @Nullable Integer asOf,
        List<Sku> skus,
        List<MarketCode> markets) {
    private static final int MOST_SKUS = 100;
    private static final int MOST_MARKETS = 50;

    EligibilityQuery {
        skus = List.copyOf(skus);
        markets = List.copyOf(markets);
    }

    /** Whether it asks for another time than now, which is for staff. */
    boolean asksOfAnotherTime() {
        return at != null || asOf != null;
    }

    static @Nullable EligibilityQuery read(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        StorefrontId storefront = null;
        Currency currency = null;
        String locale = null;
        Detail detail = Detail.FULL;
        Instant at = null;
        Integer asOf = null;
        List<Sku> skus = null;
        List<MarketCode> markets = null;
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "storefront" -> storefront = Scalars.identifier(body, StorefrontId::new);
                case "currency" -> currency = Scalars.currency(body);
                case "locale" -> locale = Scalars.locale(body);
                case "detail" -> detail = Details.read(body);
                case "at" -> at = Scalars.instant(body);
                case "asOf" -> asOf = Scalars.whole(body, 1, Integer.MAX_VALUE);
                case "skus" -> skus = list(body, MOST_SKUS, Identifiers.EXPECTED, Sku::new);
                case "markets" -> markets = list(body, MOST_MARKETS, MarketCode.EXPECTED, MarketCode::parse);
                default -> body.unknown();
            }
        }
        body.need("storefront", storefront);
        body.need("skus", skus);
        body.need("markets", markets);
        return storefront == null || skus == null || markets == null
                ? null
                : new EligibilityQuery(storefront, currency, locale, detail, at, asOf, skus, markets);
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
