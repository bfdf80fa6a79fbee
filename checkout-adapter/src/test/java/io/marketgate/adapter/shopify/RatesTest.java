package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.StatedSchema;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
    private static final StatedSchema ANSWERS = StatedSchema.beside(RatesTest.class);

    @ParameterizedTest
    @CsvSource({"5.00, CAD, 500", "5, CAD, 500", "1000, JPY, 100000", "0, USD, 0"})
    void saysThePriceInHundredthsWhateverTheCurrency(BigDecimal price, Currency currency, String expected) {
        JsonNode answer = Rates.of(Optional.of(new Rate("Standard", price, currency)));

        assertThat(answer.at("/rates/0/total_price").textValue()).isEqualTo(expected);
        ANSWERS.holds("carrier", answer.toString());
    }

    @Test
    void offersNothingWithoutARate() {
        assertThat(Rates.none().path("rates")).isEmpty();
        ANSWERS.holds("carrier", Rates.none().toString());
        assertThat(Rates.of(Optional.empty())).isEqualTo(Rates.none());
    }

    private record Rate(String name, BigDecimal price, Currency currency) implements ShopifyConfig.Rate {}
}
