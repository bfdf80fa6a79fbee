package io.marketgate.adapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Conformance;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionInputTest {
    private static final String CART = """
            {"id":"c-1","version":3,"locale":"en-SG","customerId":"cust-77","totalPrice":{"currencyCode":"CNY","centAmount":9800,"fractionDigits":2},
             "shippingAddress":{"country":"SG","streetName":"Orchard Road","streetNumber":"1","postalCode":"238823","city":"Singapore"},
             "lineItems":[{"id":"l-1","productId":"p-1","variant":{"id":1,"sku":"HERBAL-OTC-1"},"quantity":2,
                           "price":{"value":{"type":"centPrecision","currencyCode":"CNY","centAmount":4900,"fractionDigits":2}}}],
             "customLineItems":[{"id":"x-1","slug":"gift-wrap","quantity":1,"money":{"currencyCode":"CNY","centAmount":500,"fractionDigits":2}}]}""";

    @Test
    void readsACartAsItWouldBeStored() {
        assertThat(ExtensionInput.read(input("cart", "Update", CART)))
                .isEqualTo(new PlatformCart(
                        Stage.CART,
                        "c-1",
                        "en-SG",
                        Currency.getInstance("CNY"),
                        new Address("SG", null, "Singapore", "238823", List.of("Orchard Road", "1")),
                        "cust-77",
                        List.of(
                                new PlatformLine("l-1", List.of("HERBAL-OTC-1", "p-1"), 2, new BigDecimal("49.00")),
                                new PlatformLine("x-1", "gift-wrap", 1, new BigDecimal("5.00")))));
    }

    @Test
    void takesAnOrderThatIsMadeForTheLastStage() {
        PlatformCart order = ExtensionInput.read(input("order", "Create", CART));

        assertThat(order).isNotNull();
        assertThat(order.stage()).isEqualTo(Stage.PLACE_ORDER);
    }

    @Test
    void ignoresAnExistingOrder() {
        assertThat(ExtensionInput.read(input("order", "Update", CART))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"itemShippingAddresses\":[{\"key\":\"a\",\"country\":\"SG\"}]",
                "\"shipping\":[{\"shippingKey\":\"k\",\"shippingInfo\":{\"shippingMethodName\":\"m\"},\"shippingAddress\":{\"country\":\"TH\"}}]"
            })
    void knowsNoOnePlaceForAnOrderThatGoesToSeveral(String member) {
        PlatformCart order = ExtensionInput.read(input("order", "Create", "{" + member + "," + CART.substring(1)));

        assertThat(order).isNotNull();
        assertThat(order.shipTo()).isEqualTo(new Address(null, null, null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"itemShippingAddresses\":[]",
                "\"itemShippingAddresses\":[{\"key\":\"a\",\"country\":\"SG\",\"streetName\":\"Orchard Road\",\"streetNumber\":\"1\",\"postalCode\":\"238823\",\"city\":\"Singapore\"}]"
            })
    void knowsThePlaceOfAnOrderForSeveralAddressesThatNamesOne(String member) {
        String several = "{\"shippingMode\":\"Multiple\"," + member + "," + CART.substring(1);

        PlatformCart order = ExtensionInput.read(input("order", "Create", several));

        assertThat(order).isNotNull();
        assertThat(order.shipTo())
                .isEqualTo(new Address("SG", null, "Singapore", "238823", List.of("Orchard Road", "1")));
    }

    @Test
    void takesTheCountryOfPricesWhileThereIsNoAddress() {
        PlatformCart cart = ExtensionInput.read(input("cart", "Create", "{\"country\":\"DE\",\"lineItems\":[]}"));

        assertThat(cart).isNotNull();
        assertThat(cart.shipTo()).isEqualTo(new Address("DE", null, null, null, List.of()));
    }

    @Test
    void readsPricesOfCurrenciesWithoutCents() {
        PlatformCart cart = ExtensionInput.read(input("cart", "Create", """
                {"lineItems":[{"id":"1","quantity":1,"variant":{"sku":"A"},"price":{"value":{"centAmount":4900,"fractionDigits":0}}}]}"""));

        assertThat(cart).isNotNull();
        assertThat(cart.lines()).containsExactly(new PlatformLine("1", "A", 1, new BigDecimal("4900")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"lineItems\":null}",
                "{\"customLineItems\":[]}",
                "{\"lineItems\":[],\"customLineItems\":null}"
            })
    void takesLinesThatAreNotToldForNoEmptyCart(String cart) {
        assertThatThrownBy(() -> ExtensionInput.read(input("cart", "Create", cart)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ExtensionInput.read(input("order", "Create", cart)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void knowsTheOrderOfARecurringOrder() {
        String renewed = "{\"origin\":\"RecurringOrder\"," + CART.substring(1);

        assertThat(ExtensionInput.read(input("order", "Create", renewed)))
                .isNotNull()
                .extracting(PlatformCart::stage)
                .isEqualTo(Stage.RENEWAL);
        assertThat(ExtensionInput.read(input("order", "Create", renewed.replace("RecurringOrder", "Customer"))))
                .isNotNull()
                .extracting(PlatformCart::stage)
                .isEqualTo(Stage.PLACE_ORDER);
    }

    @Test
    void refusesOtherResources() {
        assertThatThrownBy(() -> ExtensionInput.read(input("payment", "Create", "{}")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ExtensionInput.read(input("cart", "Create", "null")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ExtensionInput.read(input(
                        "cart",
                        "Create",
                        "{\"lineItems\":[{\"id\":\"1\",\"quantity\":0,\"variant\":{\"sku\":\"A\"}}]}")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void understandsTheVendorsSample() {
        JsonNode sample = Conformance.json("commercetools/cart-create-blocked-sku.json");

        PlatformCart cart = ExtensionInput.read(sample);

        JavaSdk.input(sample.toString());
        assertThat(cart).isNotNull();
        assertThat(cart.lines()).containsExactly(new PlatformLine("sample-line-item", "BLOCKED-SKU", 1, null));
    }

    private static JsonNode input(String type, String action, String resource) {
        String input = "{\"action\":\"%s\",\"resource\":{\"typeId\":\"%s\",\"id\":\"c-1\",\"obj\":%s}}"
                .formatted(action, type, resource);
        JavaSdk.input(input);
        return JsonUtils.parse(input);
    }
}
