package io.marketgate.adapter.saleor;

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
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
    private static final String VARIANT = "UHJvZHVjdFZhcmlhbnQ6MQ==";

    private static final String FILTER = Payloads.filter("HERBAL-OTC-1", "SG", "238823");

    @Test
    void readsACheckoutThatAsksForShippingAsOneThatIsAboutToBeCompleted() {
        Event event = event(FILTER);

        assertThat(event.shippingMethods()).containsExactly("U2hpcHBpbmdNZXRob2Q6MQ==", "app:1:express");
        assertThat(event.cart())
                .isEqualTo(new PlatformCart(
                        Stage.PLACE_ORDER,
                        "Q2hlY2tvdXQ6MQ==",
                        "zh-Hans",
                        Currency.getInstance("USD"),
                        new Address("SG", null, "Somewhere", "238823", List.of("Main Road 1")),
                        "VXNlcjo3",
                        List.of(new PlatformLine(
                                "Q2hlY2tvdXRMaW5lOjE=", List.of("HERBAL-OTC-1", VARIANT), 2, new BigDecimal("19.9")))));
    }

    @Test
    void readsADraftOrder() {
        assertThat(event(Payloads.draft("LIPSTICK-1", "SG", "238823")).cart().lines())
                .containsExactly(new PlatformLine(
                        "T3JkZXJMaW5lOjE=", List.of("LIPSTICK-1", VARIANT), 1, new BigDecimal("19.9")));
    }

    @Test
    void knowsAnOrderThatAShopperHasPlaced() {
        String draft = Payloads.draft("LIPSTICK-1", "SG", "238823");

        assertThat(event(draft.replace(
                                "\"__typename\":\"Order\"", "\"__typename\":\"Order\",\"status\":\"UNCONFIRMED\""))
                        .cart()
                        .stage())
                .isEqualTo(Stage.EDIT);
        assertThat(event(draft.replace("\"__typename\":\"Order\"", "\"__typename\":\"Order\",\"status\":\"DRAFT\""))
                        .cart()
                        .stage())
                .isEqualTo(Stage.PLACE_ORDER);
    }

    @Test
    void waitsForAnAddressWithShippingButNotWithMoney() {
        assertThat(event(withoutAddress(FILTER)).cart().stage()).isEqualTo(Stage.SHIPPING);
        assertThat(event(withoutAddress(Payloads.transaction("A", "SG", "238823", "CHARGE")))
                        .cart()
                        .stage())
                .isEqualTo(Stage.PLACE_ORDER);
        assertThat(event(Payloads.gateway("A", "SG", "238823")).cart().stage()).isEqualTo(Stage.PAYMENT);
    }

    @Test
    void namesAVariantWithoutSkuByItsId() {
        assertThat(event(FILTER.replace("\"HERBAL-OTC-1\"", "null")).cart().lines())
                .extracting(PlatformLine::sku)
                .containsExactly("UHJvZHVjdFZhcmlhbnQ6MQ==");
    }

    @Test
    void knowsTheActionOfATransaction() {
        assertThat(event(Payloads.transaction("A", "SG", "238823", "AUTHORIZATION"))
                        .action())
                .isEqualTo("AUTHORIZATION");
        assertThat(event(FILTER).action()).isEqualTo("CHARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"__typename\":\"OrderCreated\"}", "{\"__typename\":{}}"})
    void refusesWhatWasNotSubscribedTo(String payload) {
        assertThatThrownBy(() -> event(payload)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"__typename\":\"CheckoutFilterShippingMethods\"}",
                "{\"__typename\":\"CheckoutFilterShippingMethods\",\"sourceObject\":{\"id\":\"1\",\"lines\":[]}}",
                "{\"__typename\":\"CheckoutFilterShippingMethods\",\"sourceObject\":{\"id\":\"1\",\"lines\":[{\"id\":\"1\",\"variant\":{\"sku\":\"A\"}}]}}"
            })
    void refusesACheckoutThatLacksWhatItIsJudgedBy(String payload) {
        Event event = event(payload);

        assertThatThrownBy(event::cart).isInstanceOf(ProblemException.class);
    }

    private static String withoutAddress(String payload) {
        return payload.replaceAll("\"shippingAddress\":\\{.*?\"streetAddress2\":\"\"\\}", "\"shippingAddress\":null");
    }

    private static Event event(String payload) {
        return Event.read(Payloads.json(payload));
    }
}
