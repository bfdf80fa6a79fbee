package io.marketgate.adapter.adobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderPayloadTest {
    private static final String ORDER = Payloads.order("HERBAL-OTC-1", "SG", "238823");

    @Test
    void readsTheOrderThatIsAboutToBePlaced() {
        assertThat(read(ORDER))
                .isEqualTo(new PlatformCart(
                        Stage.PLACE_ORDER,
                        "000000042",
                        null,
                        Currency.getInstance("USD"),
                        new Address("SG", null, "Somewhere", "238823", List.of("Main Road 1")),
                        "7",
                        List.of(new PlatformLine("0", "HERBAL-OTC-1", 2, new BigDecimal("49.0")))));
    }

    @Test
    void knowsAnOrderThatStaffPlaceInTheSteadOfAnother() {
        String edited = ORDER.replace(
                "\"increment_id\":\"000000042\"",
                "\"increment_id\":\"000000042-1\",\"relation_parent_real_id\":\"000000042\"");

        assertThat(read(edited).stage()).isEqualTo(Stage.EDIT);
    }

    @Test
    void findsTheOrderAmongTheObserversData() {
        assertThat(read(Payloads.observed(ORDER))).isEqualTo(read(ORDER));
    }

    @Test
    void takesPostcodesAndQuantitiesAsNumberOrText() {
        PlatformCart order = read(ORDER.replace("\"postcode\":\"238823\"", "\"postcode\":238823")
                .replace("\"qty_ordered\":2", "\"qty_ordered\":\"2.0000\""));

        assertThat(order).isEqualTo(read(ORDER));
    }

    @Test
    void takesTheOrdersCurrencyWithItsPricesWhereTheBaseIsNotSent() {
        PlatformCart order = read(ORDER.replace("\"base_currency_code\":\"USD\"", "\"order_currency_code\":\"SGD\""));

        assertThat(order.currency()).isEqualTo(Currency.getInstance("SGD"));
        assertThat(order.lines()).extracting(PlatformLine::unitPrice).containsExactly(new BigDecimal("45.5"));
    }

    @Test
    void countsAVariantAndItsConfigurableProductOnce() {
        PlatformCart order = read(withItems("""
                {"sku":"A-RED","product_type":"configurable","qty_ordered":3,"base_price":10},
                {"sku":"A-RED","product_type":"simple","qty_ordered":3,"base_price":0,"parent_item":{"sku":"A-RED","product_type":"configurable"}}"""));

        assertThat(order.lines()).containsExactly(new PlatformLine("0", "A-RED", 3, BigDecimal.TEN));
    }

    @Test
    void judgesAVariantWhoseProductIsNotAmongTheItems() {
        PlatformCart order = read(
                withItems(
                        "{\"sku\":\"A-RED\",\"qty_ordered\":3,\"base_price\":0,\"parent_item\":{\"sku\":\"A-RED\",\"product_type\":\"configurable\"}}"));

        assertThat(order.lines()).extracting(PlatformLine::sku).containsExactly("A-RED");
    }

    @Test
    void hasNoSingleDestinationWithoutAShippingAddressOrWithSeveral() {
        String several = ORDER.replace("\"address_type\":\"billing\"", "\"address_type\":\"shipping\"");

        assertThat(read(ORDER.replace("\"shipping\"", "\"billing\"")).shipTo()).isNull();
        assertThat(read(several).shipTo()).isEqualTo(new Address(null, null, null, null, List.of()));
    }

    @Test
    void countsPartsOfAUnitAsUnits() {
        assertThat(read(ORDER.replace("\"qty_ordered\":2", "\"qty_ordered\":0.5"))
                        .lines())
                .extracting(PlatformLine::quantity)
                .containsExactly(1);
        assertThat(read(ORDER.replace("\"qty_ordered\":2", "\"qty_ordered\":\"2.2500\""))
                        .lines())
                .extracting(PlatformLine::quantity)
                .containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "null", "\"\""})
    void readsNoSubjectFromAGuestsCustomerId(String guest) {
        assertThat(read(ORDER.replace("\"customer_id\":7", "\"customer_id\":" + guest))
                        .subject())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sku\":\"HERBAL-OTC-1\",", "\"qty_ordered\":2,", "\"base_price\":49.0,"})
    void refusesAnItemThatLacksWhatItIsJudgedBy(String member) {
        assertThatThrownBy(() -> read(ORDER.replace(member, ""))).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"order\":{\"base_currency_code\":\"USD\",\"items\":[]}}",
                "{\"data\":{\"order\":[]}}",
                "[1]"
            })
    void refusesAnOrderThatHoldsNothing(String payload) {
        assertThatThrownBy(() -> read(payload)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesPricesWithoutACurrency() {
        assertThatThrownBy(() -> read(ORDER.replace("base_currency_code", "global_currency_code")))
                .isInstanceOf(ProblemException.class);
    }

    private static String withItems(String items) {
        return "{\"order\":{\"base_currency_code\":\"USD\",\"items\":[" + items + "]}}";
    }

    private static PlatformCart read(String payload) {
        return OrderPayload.read(Payloads.json(payload));
    }
}
