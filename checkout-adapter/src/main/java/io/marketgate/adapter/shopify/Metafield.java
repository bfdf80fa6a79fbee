package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.market.MarketCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one {@code metafieldsSet} (Shopify, "Bulk import data", Admin API 2026-10), which has one variant say where
 * it may be sold. The namespace is the app's own, so that neither staff nor other apps can write what opens a cart.
 */
final class Metafield {
    /** What a function is given of a metafield (Shopify, "Shopify Functions input limit updates"). */
    static final int MOST_BYTES = 10_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String VARIANT = "gid://shopify/ProductVariant/";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

    private Metafield() {}

    /** The id in the Admin API of the variant that an item id names by its number or by that id, or null if it does not. */
    static @Nullable String variant(@Nullable String itemId) {
        String number = itemId != null && itemId.startsWith(VARIANT) ? itemId.substring(VARIANT.length()) : itemId;
        return number != null && NUMBER.matcher(number).matches() ? VARIANT + number : null;
    }

    /** What is said, without the messages where a function could not read all of it. */
    static ObjectNode of(
            String variant, long revision, Instant evaluatedAt, SortedMap<MarketCode, MarketVerdict> markets) {
        String value = value(revision, evaluatedAt, markets, true);
        if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            value = value(revision, evaluatedAt, markets, false);
        }
        ObjectNode variables = JSON.objectNode();
        variables
                .putArray("metafields")
                .addObject()
                .put("ownerId", variant)
                .put("namespace", "$app:marketgate")
                .put("key", "verdicts")
                .put("type", "json")
                .put("value", value);
        return variables;
    }

    private static String value(
            long revision, Instant evaluatedAt, Map<MarketCode, MarketVerdict> verdicts, boolean messages) {
        ObjectNode value = JSON.objectNode().put("revision", revision).put("evaluatedAt", evaluatedAt.toString());
        ObjectNode markets = value.putObject("markets");
        verdicts.forEach((market, verdict) -> {
            ObjectNode said = markets.putObject(market.value())
                    .put("verdict", verdict.verdict().name());
            if (verdict.validUntil() != null) {
                said.put("validUntil", verdict.validUntil().toString());
            }
            if (verdict.most() != null) {
                said.put("most", verdict.most());
            }
            if (messages && verdict.message() != null) {
                said.put("message", verdict.message());
            }
            if (verdict.elsewhere() != null) {
                said.put("storefront", verdict.elsewhere().id().value());
                said.put("url", verdict.elsewhere().baseUrl().toString());
            }
        });
        return value.toString();
    }
}
