package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopsTest {
    @ParameterizedTest
    @ValueSource(strings = {"5.00", "0", "500", "1E+3", "5.100"})
    void takesARateOfWholeHundredths(String price) {
        assertThatCode(() -> shops(price)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.001", "-1"})
    void refusesARateThatCouldNotBeOffered(String price) {
        assertThatThrownBy(() -> shops(price))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rate of `global` is not a price of whole hundredths");
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "dollars", "12"})
    void refusesARateInACurrencyThatIsNone(String currency) {
        assertThatThrownBy(() -> configured(currency)).hasMessageContaining("rate.currency");
    }

    @Test
    void takesARateInACurrency() {
        assertThat(configured("JPY").shops().get("global").rate().orElseThrow().currency())
                .isEqualTo(Currency.getInstance("JPY"));
    }

    private static ShopifyConfig configured(String currency) {
        String shop = "marketgate.adapters.shopify.global.";
        Map<String, String> settings = Map.of(
                shop + "merchant", "demo",
                shop + "url", "https://our.myshopify.com",
                shop + "client-secrets", "a secret",
                shop + "access-token", "a token",
                shop + "api-version", "2026-10",
                shop + "rate.name", "Standard",
                shop + "rate.price", "5.00",
                shop + "rate.currency", currency);
        return new SmallRyeConfigBuilder()
                .withMapping(ShopifyConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(ShopifyConfig.class);
    }

    private static Shops shops(String price) {
        ShopifyConfig.Rate rate = new Rate("Standard", new BigDecimal(price), Currency.getInstance("USD"));
        ConfiguredShop shop =
                new ConfiguredShop(URI.create("https://our.myshopify.com/"), List.of("a secret"), Optional.of(rate));
        return new Shops(() -> Map.of("global", shop));
    }

    private record Rate(String name, BigDecimal price, Currency currency) implements ShopifyConfig.Rate {}
}
