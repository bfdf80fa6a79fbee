package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
    @ParameterizedTest
    @CsvSource({"5.00, CAD, 500", "5, CAD, 500", "1000, JPY, 100000", "0, USD, 0"})
    void saysThePriceInHundredthsWhateverTheCurrency(BigDecimal price, String currency, String told) {
        assertThat(Rates.of(Optional.of(new Rate("Standard", price, currency)))
                        .at("/rates/0/total_price")
                        .textValue())
                .isEqualTo(told);
    }

    @Test
    void offersNothingWithoutARate() {
        assertThat(Rates.none().path("rates")).isEmpty();
        assertThat(Rates.of(Optional.empty())).isEqualTo(Rates.none());
    }

    private record Rate(String name, BigDecimal price, String currency) implements ShopifyConfig.Rate {}
}
