package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static Shops shops(String price) {
        ShopifyConfig.Rate rate = new Rate("Standard", new BigDecimal(price), "USD");
        ConfiguredShop shop =
                new ConfiguredShop(URI.create("https://our.myshopify.com/"), List.of("a secret"), Optional.of(rate));
        return new Shops(() -> Map.of("global", shop));
    }

    private record Rate(String name, BigDecimal price, String currency) implements ShopifyConfig.Rate {}
}
