package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.explanation.VerdictWord;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetafieldTest {
    private static final String VARIANT = "gid://shopify/ProductVariant/808950810";
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final MarketCode SG = new MarketCode("SG");
    private static final MarketCode TH = new MarketCode("TH");

    @ParameterizedTest
    @CsvSource({"808950810", "gid://shopify/ProductVariant/808950810"})
    void knowsAVariantByItsNumberOrItsId(String itemId) {
        assertThat(Metafield.variant(itemId)).isEqualTo(VARIANT);
    }

    @ParameterizedTest
    @CsvSource({
        "LIPSTICK-1",
        "''",
        ",",
        "gid://shopify/Product/1",
        "gid://shopify/ProductVariant/",
        "1-2",
        "123456789012345678901"
    })
    void takesNothingElseForAVariant(@Nullable String itemId) {
        assertThat(Metafield.variant(itemId)).isNull();
    }

    @Test
    void isTheVariablesOfABulkMutation() {
        JsonNode line = Metafield.of(VARIANT, 7, NOW, new TreeMap<>());

        assertThat(line.toString())
                .isEqualTo(
                        "{\"metafields\":[{\"ownerId\":\"" + VARIANT
                                + "\",\"namespace\":\"$app:marketgate\",\"key\":\"verdicts\",\"type\":\"json\","
                                + "\"value\":\"{\\\"revision\\\":7,\\\"evaluatedAt\\\":\\\"2026-11-23T04:00:00Z\\\",\\\"markets\\\":{}}\"}]}");
    }

    @Test
    void saysOfEachMarketWhatAFunctionNeeds() {
        SortedMap<MarketCode, MarketVerdict> verdicts = new TreeMap<>();
        verdicts.put(SG, MarketVerdict.open(NOW.plusSeconds(60), 3));
        verdicts.put(TH, MarketVerdict.closed(VerdictWord.REDIRECT, "Not here.", global()));

        JsonNode markets = value(verdicts).path("markets");

        assertThat(markets.path("SG").toString())
                .isEqualTo("{\"verdict\":\"SELL_LOCAL\",\"validUntil\":\"2026-11-23T04:01:00Z\",\"most\":3}");
        assertThat(markets.path("TH").toString())
                .isEqualTo("{\"verdict\":\"REDIRECT\",\"message\":\"Not here.\",\"storefront\":\"global\","
                        + "\"url\":\"https://global.shop.example\"}");
    }

    @Test
    void leavesOutTheMessagesWhereAFunctionCouldNotReadAll() {
        SortedMap<MarketCode, MarketVerdict> verdicts = new TreeMap<>();
        String long150 = "品".repeat(150);
        for (char second = 'A'; second <= 'Z'; second++) {
            verdicts.put(new MarketCode("X" + second), MarketVerdict.closed(VerdictWord.BLOCK, long150, global()));
        }

        JsonNode value = value(verdicts);

        assertThat(value.toString().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Metafield.MOST_BYTES);
        assertThat(value.path("markets")).hasSize(26).allSatisfy(market -> {
            assertThat(market.has("message")).isFalse();
            assertThat(market.path("url").textValue()).isNotNull();
        });
    }

    private static JsonNode value(SortedMap<MarketCode, MarketVerdict> verdicts) {
        return Payloads.json(Metafield.of(VARIANT, 7, NOW, verdicts)
                .at("/metafields/0/value")
                .textValue());
    }

    private static Storefront global() {
        return new Storefront(
                new StorefrontId("global"),
                StorefrontKind.CROSS_BORDER,
                Set.of(SG),
                new MarketCode("HK"),
                URI.create("https://global.shop.example"),
                "https://global.shop.example/cart",
                Currency.getInstance("USD"),
                List.of("en"),
                BlockedLinePolicy.BLOCK_CART,
                false);
    }
}
