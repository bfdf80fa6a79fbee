package io.marketgate.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromQueryTest {
    private static final Scrape SCRAPE = Scrape.of("""
            # HELP carts_total carts
            carts_total{market="SG",verdict="BLOCK"} 1.0
            carts_total{market="TH",verdict="SELL_LOCAL"} 2.0
            age_seconds 0.5
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age_seconds > 10",
                "sum by (market, instance) (rate(carts_total{verdict=\"BLOCK\"}[5m])) > 0.01",
                "increase(carts_total{market=~\"S.\"}[5m]) or age_seconds > 1"
            })
    void findsWhatIsExported(String query) {
        assertThat(new PromQuery(query).missingIn(SCRAPE)).isEmpty();
    }

    @Test
    void namesWhatIsNotExported() {
        assertThat(new PromQuery("sum by (shop) (rate(cart_total[5m]))").missingIn(SCRAPE))
                .containsExactly("cart_total", "label shop");
        assertThat(new PromQuery("carts_total{market=\"JP\",code=~\".*\"}").missingIn(SCRAPE))
                .containsExactly("carts_total market JP", "carts_total label code");
        assertThat(new PromQuery("sum(rate(1))").missingIn(SCRAPE)).containsExactly("any metric");
    }
}
