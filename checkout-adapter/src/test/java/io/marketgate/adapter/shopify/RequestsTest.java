package io.marketgate.adapter.shopify;

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
                        List.of(new PlatformLine(
                                "0", names("LIPSTICK-1", "258644705304"), 2, new BigDecimal("19.90")))));
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
                        List.of(new PlatformLine(
                                "866550311766439020", names("LIPSTICK-1", "808950810"), 1, new BigDecimal("19.90")))));
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
    void namesAVariantByItsIdOfEitherApi() {
        String validation = Payloads.validation("", "SG", "238823")
                .replace("\"sku\":\"\"", "\"variant_id\":\"gid://shopify/ProductVariant/7\"");

        assertThat(ValidationRequest.read(Payloads.json(validation))
                        .lines()
                        .get(0)
                        .names())
                .containsExactly("variant:7", "7", "gid://shopify/ProductVariant/7");
    }

    @Test
    void findsNoGoodsInATipOrInALineThatWasEditedOut() {
        String order = Payloads.order("LIPSTICK-1", "SG", "238823");
        String lines = """
                "line_items":[{"id":1,"title":"Tip","sku":null,"variant_id":null,"product_id":null,"quantity":1,"price":"2.00","requires_shipping":false},
                 {"id":2,"title":"Tip","sku":null,"variant_id":null,"quantity":1,"price":"2.00","tip_payment_gateway":"shopify_payments"},
                 {"id":3,"sku":"PAIN-PATCH-1","variant_id":7,"quantity":1,"current_quantity":0,"price":"9.00"},
                 {"id":4,"sku":"PAIN-PATCH-1","variant_id":7,"quantity":3,"current_quantity":2,"price":"9.00"},""";

        PlatformCart cart = OrderWebhook.read(Payloads.json(order.replace("\"line_items\":[", lines)));

        assertThat(cart.lines())
                .extracting(line -> line.id() + " " + line.quantity())
                .containsExactly("4 2", "866550311766439020 1");
    }

    @Test
    void readsAShippedCustomItemAsUnlistedGoods() {
        String custom = Payloads.order("", "SG", "238823").replace("\"variant_id\":808950810", "\"variant_id\":null");

        assertThat(OrderWebhook.read(Payloads.json(custom)).lines())
                .extracting(PlatformLine::sku)
                .containsExactly("custom-item:866550311766439020");
    }

    @Test
    void namesAnOrderAsStaffDo() {
        assertThat(OrderWebhook.name(Payloads.json("{\"id\":1,\"name\":\"#1001\"}")))
                .isEqualTo("#1001");
        assertThat(OrderWebhook.name(Payloads.json("{\"id\":1}"))).isEqualTo("1");
    }

    private static List<String> names(String sku, String variant) {
        return List.of(sku, variant, "gid://shopify/ProductVariant/" + variant);
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
