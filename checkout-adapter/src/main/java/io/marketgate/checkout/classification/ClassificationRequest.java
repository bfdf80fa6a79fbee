package io.marketgate.checkout.classification;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.checkout.wire.Scalars;
import io.marketgate.classification.ProductDescription;
import io.marketgate.classification.ProductReader;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Products to classify.
 *
 * @param markets markets and groups of them; null for all that have a pack
 * @param locale BCP 47 tag of the language of the answer, or null
 */
record ClassificationRequest(
        @Nullable List<MarketCode> markets, @Nullable String locale, List<ProductDescription> products) {
    static final int MOST_MARKETS = 50;
    private static final int MOST_PRODUCTS = 500;

    ClassificationRequest {
        markets = markets == null ? null : List.copyOf(markets);
        products = List.copyOf(products);
    }

    static @Nullable ClassificationRequest read(BodyReader body, ProductReader reader) throws IOException {
        if (!body.object()) {
            return null;
        }
        List<MarketCode> markets = null;
        String locale = null;
        List<ProductDescription> products = null;
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "markets" -> markets = markets(body);
                case "locale" -> locale = Scalars.locale(body);
                case "products" -> products = products(body, reader);
                default -> body.unknown();
            }
        }
        body.need("products", products);
        return products == null ? null : new ClassificationRequest(markets, locale, products);
    }

    private static @Nullable List<MarketCode> markets(BodyReader body) throws IOException {
        if (!body.list()) {
            return null;
        }
        List<MarketCode> markets = new ArrayList<>();
        int count = 0;
        while (body.item()) {
            MarketCode market = Scalars.market(body);
            if (market != null) {
                markets.add(market);
            }
            count++;
        }
        bounded(body, count, MOST_MARKETS);
        return markets;
    }

    private static @Nullable List<ProductDescription> products(BodyReader body, ProductReader reader)
            throws IOException {
        if (!body.list()) {
            return null;
        }
        List<ProductDescription> products = new ArrayList<>();
        int count = 0;
        while (body.item()) {
            String pointer = body.pointer();
            JsonNode product = body.tree();
            if (product != null) {
                Reading<ProductDescription> read = reader.read(product, pointer);
                if (read instanceof Reading.Refused<ProductDescription> refused) {
                    refused.problems().forEach(problem -> body.violate(problem.pointer(), problem.message()));
                } else {
                    products.add(read.orThrow());
                }
            }
            count++;
        }
        bounded(body, count, MOST_PRODUCTS);
        return products;
    }

    private static void bounded(BodyReader body, int count, int most) {
        if (count == 0 || count > most) {
            body.violate("1 to " + most + " are expected");
        }
    }
}
