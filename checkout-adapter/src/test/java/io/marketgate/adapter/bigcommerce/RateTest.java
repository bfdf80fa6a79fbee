package io.marketgate.adapter.bigcommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Rulings;
import io.marketgate.adapter.StatedSchema;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StatedSchema ANSWERS = StatedSchema.beside(RateTest.class);
    private static final JsonNode ZONE =
            tree("{\"rate_name\":\"Parcel\",\"rate_amount\":\"7.50\",\"rate_currency\":\"USD\"}");

    @Test
    void readsWhatIsToBeShipped() {
        JsonNode request = tree("""
                {"base_options":{"origin":{"zip":"1","country_iso2":"HK"},"store_id":"s-1","customer":{"customer_id":41},
                 "destination":{"street_1":"1 Orchard Road","zip":"238823","city":"Singapore","country_iso2":"SG"},
                 "items":[{"sku":"LIPSTICK-1","variant_id":"7","quantity":2,"declared_value":{"currency":"USD","amount":12.5}},
                          {"sku":"","variant_id":"8","quantity":1,"declared_value":{"currency":"USD","amount":1}}]},
                 "zone_options":{},"connection_options":{}}""");

        assertThat(RateRequest.read(request))
                .isEqualTo(new PlatformCart(
                        Stage.PLACE_ORDER,
                        null,
                        null,
                        Currency.getInstance("USD"),
                        new Address("SG", null, "Singapore", "238823", List.of("1 Orchard Road")),
                        "41",
                        List.of(
                                new PlatformLine("0", List.of("LIPSTICK-1", "7"), 2, new BigDecimal("12.5")),
                                new PlatformLine("1", "8", 1, BigDecimal.ONE))));
    }

    @Test
    void refusesARequestForNothingOrNowhere() {
        assertThatThrownBy(() -> RateRequest.read(tree("{\"base_options\":{\"items\":[]}}")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> RateRequest.read(
                        tree("{\"base_options\":{\"items\":[{\"sku\":\"A\",\"quantity\":1}],\"destination\":{}}}")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void offersTheZonesRateWhereAllMayBeSold() {
        JsonNode response = response(Rulings.open(), ZONE);

        assertThat(response.at("/carrier_quotes/0/quotes/0/cost/amount").decimalValue())
                .isEqualByComparingTo("7.50");
        assertThat(response.at("/carrier_quotes/0/quotes/0/cost/currency").asText())
                .isEqualTo("USD");
        assertThat(response.at("/carrier_quotes/0/carrier_info/display_name").asText())
                .isEqualTo("Parcel");
        assertThat(response.path("messages")).isEmpty();
    }

    @Test
    void offersNoRateWhereSomethingIsClosed() {
        for (var ruling : List.of(Rulings.handedOver(), Rulings.blocked(), Rulings.needsIdentity())) {
            JsonNode response = response(ruling, ZONE);

            assertThat(response.path("carrier_quotes").isArray()).isTrue();
            assertThat(response.path("carrier_quotes")).isEmpty();
            assertThat(response.at("/messages/0/type").asText()).isEqualTo("ERROR");
            assertThat(response.at("/messages/0/text").asText()).hasSizeBetween(10, 500);
        }
    }

    @Test
    void saysThatAZoneHasNoRate() {
        JsonNode response = response(Rulings.open(), tree("{}"));

        assertThat(response.path("carrier_quotes")).isEmpty();
        assertThat(response.at("/messages/0/text").asText()).contains("no rate");
    }

    @Test
    void offersTheRateWithinThePlatformsLimits() {
        JsonNode response = response(
                Rulings.open(),
                tree("{\"rate_name\":\"" + "Parcel ".repeat(20) + "\",\"rate_amount\":0,\"rate_currency\":\"usd\"}"));

        assertThat(response.at("/carrier_quotes/0/quotes/0/display_name").asText())
                .startsWith("Parcel Parcel")
                .hasSize(100);
        assertThat(response.at("/carrier_quotes/0/quotes/0/cost/currency").asText())
                .isEqualTo("USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rate_amount\":-1", "\"rate_amount\":\"free\"", "\"rate_currency\":\"dollars\""})
    void knowsNoRateFromAZoneThatNamesNoPrice(String wrong) {
        JsonNode zone = tree("{\"rate_name\":\"Parcel\",\"rate_amount\":1,\"rate_currency\":\"USD\"," + wrong + "}");

        assertThatThrownBy(() -> RateResponse.of(Rulings.open(), zone)).isInstanceOf(ProblemException.class);
    }

    private static JsonNode response(Ruling ruling, JsonNode zone) {
        JsonNode response = RateResponse.of(ruling, zone);
        ANSWERS.holds("rate", response.toString());
        return response;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
