package io.marketgate.vendure;

import io.marketgate.harness.VendureServer;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fictitious guest with a cart, who buys through the API of a front end. */
final class Shopper {
    private static final String STATE = "... on Order { state } ";

    private final GraphQlSession session;
    private final ShopKeeper.Channel channel;

    Shopper(VendureServer server, ShopKeeper.Channel channel) {
        this.session = new GraphQlSession(server.shopApi(), channel.code());
        this.channel = channel;
    }

    /** The shop's answer to a step: the order's new state, or the text of the refusal. */
    record Answer(@Nullable String state, @Nullable String refusal) {}

    Answer add(String sku, int quantity) {
        return step(
                "mutation($variant: ID!, $quantity: Int!) { step: addItemToOrder(productVariantId: $variant, quantity: $quantity)",
                "... on OrderInterceptorError { refusal: interceptorError } ",
                Map.of("variant", String.valueOf(channel.variants().get(sku)), "quantity", quantity));
    }

    /** Sets the quantity of the only line. */
    Answer adjust(int quantity) {
        String line = session.ask("{ activeOrder { lines { id } } }", Map.of()).getString("activeOrder.lines[0].id");
        return step(
                "mutation($line: ID!, $quantity: Int!) { step: adjustOrderLine(orderLineId: $line, quantity: $quantity)",
                "... on OrderInterceptorError { refusal: interceptorError } ",
                Map.of("line", line, "quantity", quantity));
    }

    Answer shipTo(String country, String city, String postalCode) {
        return step(
                "mutation($to: CreateAddressInput!) { step: setOrderShippingAddress(input: $to)",
                "",
                Map.of(
                        "to",
                        Map.of(
                                "fullName", "Made-up Shopper",
                                "streetLine1", "1 Example Street",
                                "city", city,
                                "postalCode", postalCode,
                                "countryCode", country)));
    }

    /** Enters the customer's details and the shipping option, and continues to payment. */
    Answer proceed() {
        step(
                "mutation { step: setCustomerForOrder(input: {firstName: \"Made-up\", lastName: \"Shopper\", emailAddress: \"shopper@shop.example\"})",
                "",
                Map.of());
        String parcel =
                session.ask("{ eligibleShippingMethods { id } }", Map.of()).getString("eligibleShippingMethods[0].id");
        step(
                "mutation($parcel: [ID!]!) { step: setOrderShippingMethod(shippingMethodId: $parcel)",
                "",
                Map.of("parcel", List.of(parcel)));
        return step(
                "mutation { step: transitionOrderToState(state: \"ArrangingPayment\")",
                "... on OrderStateTransitionError { refusal: transitionError } ",
                Map.of());
    }

    /** @param method of {@link ShopKeeper} */
    Answer pay(String method) {
        return step(
                "mutation($method: String!) { step: addPaymentToOrder(input: {method: $method, metadata: {}})",
                "... on IneligiblePaymentMethodError { refusal: eligibilityCheckerMessage } ",
                Map.of("method", method + "-" + channel.code()));
    }

    private Answer step(String mutation, String refusal, Map<String, ?> variables) {
        JsonPath answer =
                session.ask(String.join(" ", List.of(mutation, "{ __typename", STATE, refusal, "} }")), variables);
        Answer heard = new Answer(answer.getString("step.state"), answer.getString("step.refusal"));
        if (Stream.of(heard.state(), heard.refusal()).allMatch(said -> said == null)) {
            throw new AssertionError(mutation + ": " + answer.prettify());
        }
        return heard;
    }
}
