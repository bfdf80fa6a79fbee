package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.identity.address.Address;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Address PLACE = new Address("SG", null, "Somewhere", "238823", List.of("Main Road 1"));

    @Test
    void readsWhatACarrierServiceIsAsked() {
        assertThat(CarrierRequest.read(Payloads.json(Payloads.carrier("LIPSTICK-1", "SG", "238823"))))
                .isEqualTo(new PlatformCart(
                        Stage.PLACE_ORDER,
                        null,
                        "en",
                        USD,
                        PLACE,
                        null,
                        List.of(new PlatformLine("0", "LIPSTICK-1", 2, new BigDecimal("19.90")))));
    }

    @Test
    void readsPricesInHundredthsAlsoWhereTheCurrencyHasNone() {
        String yen = Payloads.carrier("LIPSTICK-1", "JP", "1000001")
                .replace("\"USD\"", "\"JPY\"")
                .replace("1990", "100000");

        assertThat(CarrierRequest.read(Payloads.json(yen)).lines().get(0).unitPrice())
                .isEqualByComparingTo("1000");
    }

    @Test
    void readsAnOrderThatWasPlaced() {
        assertThat(OrderWebhook.read(Payloads.json(Payloads.order("LIPSTICK-1", "SG", "238823"))))
                .isEqualTo(new PlatformCart(
                        Stage.PLACE_ORDER,
                        "gid://shopify/Order/820982911946154508",
                        "en",
                        USD,
                        PLACE,
                        "115310627314723954",
                        List.of(new PlatformLine("866550311766439020", "LIPSTICK-1", 1, new BigDecimal("19.90")))));
    }

    @Test
    void readsWhatAValidationFunctionSends() {
        String completing = Payloads.validation("LIPSTICK-1", "SG", "238823");

        PlatformCart cart = ValidationRequest.read(Payloads.json(completing));

        assertThat(cart.stage()).isEqualTo(Stage.PLACE_ORDER);
        assertThat(cart.shipTo()).isEqualTo(PLACE);
        assertThat(cart.lines())
                .containsExactly(
                        new PlatformLine("gid://shopify/CartLine/1", "LIPSTICK-1", 1, new BigDecimal("19.90")));
        assertThat(ValidationRequest.read(Payloads.json(completing.replace("COMPLETION", "INTERACTION")))
                        .stage())
                .isEqualTo(Stage.CART);
    }

    @Test
    void namesAVariantWithoutSkuByItsId() {
        assertThat(OrderWebhook.read(Payloads.json(Payloads.order("", "SG", "238823")))
                        .lines())
                .extracting(PlatformLine::sku)
                .containsExactly("variant:808950810");
    }

    @Test
    void refusesWhatHoldsNoGoods() {
        assertThatThrownBy(() -> CarrierRequest.read(Payloads.json("{\"rate\":{\"items\":[]}}")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> OrderWebhook.read(Payloads.json("{\"id\":1}"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> OrderWebhook.id(Payloads.json("{\"id\":\"x\"}")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ValidationRequest.read(Payloads.json("{\"step\":\"CHECKOUT_COMPLETION\"}")))
                .isInstanceOf(ProblemException.class);
    }
}
