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
 * The variables of one {@code metafieldsSet} (Shopify, "Bulk import data", Admin API 2026-10), which stores a variant's
 * verdicts. The namespace belongs to the app, so that staff and other apps cannot edit the verdicts.
 */
final class Metafield {
    /** The size up to which a function can read a metafield (Shopify, "Shopify Functions input limit updates"). */
    static final int MOST_BYTES = 10_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String VARIANT = "gid://shopify/ProductVariant/";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

    private Metafield() {}

    /** The variant's id in the Admin API, from an item id that is that id or its number; null for any other item id. */
    static @Nullable String variant(@Nullable String itemId) {
        String number = itemId != null && itemId.startsWith(VARIANT) ? itemId.substring(VARIANT.length()) : itemId;
        return number != null && NUMBER.matcher(number).matches() ? VARIANT + number : null;
    }

    /** The metafield's value, without the messages if it would exceed the size that a function can read. */
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
            ObjectNode entry = markets.putObject(market.value())
                    .put("verdict", verdict.verdict().name());
            if (verdict.validUntil() != null) {
                entry.put("validUntil", verdict.validUntil().toString());
            }
            if (verdict.most() != null) {
                entry.put("most", verdict.most());
            }
            if (messages && verdict.message() != null) {
                entry.put("message", verdict.message());
            }
            if (verdict.elsewhere() != null) {
                entry.put("storefront", verdict.elsewhere().id().value());
                entry.put("url", verdict.elsewhere().baseUrl().toString());
            }
        });
        return value.toString();
    }
}
