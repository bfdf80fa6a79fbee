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

class PaymentPayloadTest {
    private static final String PAYLOAD = Payloads.paying("HERBAL-OTC-1", "TH", "");

    @Test
    void readsTheCart() {
        assertThat(PaymentPayload.read(Payloads.json(PAYLOAD)))
                .isEqualTo(new PlatformCart(
                        Stage.PAYMENT,
                        "1",
                        null,
                        Currency.getInstance("USD"),
                        new Address("TH", null, "Somewhere", "10110", List.of("Main Road 1")),
                        null,
                        List.of(new PlatformLine("0", List.of("HERBAL-OTC-1", "10"), 2, new BigDecimal("600.0000")))));
    }

    @Test
    void hasNoDestinationWithOnlyABillingAddress() {
        PlatformCart cart = PaymentPayload.read(Payloads.json(
                PAYLOAD.replace("\"extension_attributes\"", "\"billing_address\":{\"country_id\":\"TH\"},\"other\"")));

        assertThat(cart.shipTo()).isNull();
    }

    @Test
    void hasNoSingleDestinationForACartThatGoesToSeveral() {
        PlatformCart cart = PaymentPayload.read(Payloads.json(PAYLOAD.replace(
                "\"shipping_assignments\":[",
                "\"shipping_assignments\":[{\"shipping\":{\"address\":{\"country_id\":\"SG\"}}},")));

        assertThat(cart.shipTo()).isEqualTo(new Address(null, null, null, null, List.of()));
    }

    @Test
    void listsTheOfferedMethodsAsCodesOrObjects() {
        assertThat(PaymentPayload.methods(Payloads.json(Payloads.paying(
                        "A",
                        "TH",
                        ",\"available_payment_methods\":[\"checkmo\",{\"code\":\"banktransfer\"},{},7,\"checkmo\"]"))))
                .containsExactly("checkmo", "banktransfer");
        assertThat(PaymentPayload.methods(Payloads.json(PAYLOAD))).isEmpty();
    }

    @Test
    void takesItemsThatAreNotToldForNoEmptyCart() {
        assertThatThrownBy(() -> PaymentPayload.read(Payloads.json(PAYLOAD.replace("\"items\"", "\"goods\""))))
                .isInstanceOf(ProblemException.class);
        assertThat(PaymentPayload.read(Payloads.json("{\"payload\":{\"cart\":{\"items\":[]}}}"))
                        .lines())
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoCart() {
        assertThatThrownBy(() -> PaymentPayload.read(Payloads.json("{\"payload\":{}}")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> PaymentPayload.read(Payloads.json(PAYLOAD.replace("\"sku\"", "\"name\""))))
                .isInstanceOf(ProblemException.class);
    }
}
