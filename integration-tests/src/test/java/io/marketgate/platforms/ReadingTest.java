package io.marketgate.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries of each platform's reading, with answers that the gate never gives. */
class ReadingTest {
    private static final String EXCLUDING_ONE = "{'excluded_methods': [{'id': 'U2hpcHBpbmdNZXRob2Q6MQ=='}]}";
    private static final String EXCLUDING_BOTH =
            "{'excluded_methods': [{'id': 'U2hpcHBpbmdNZXRob2Q6MQ=='}, {'id': 'app:1:express'}]}";
    private static final String TAKING = "{'op': 'add', 'path': 'result', 'value': {'code': '%s'}}";

    @ParameterizedTest
    @MethodSource
    void reads(String file, int status, String body, Outcome outcome) {
        PlatformFile asked = PlatformFile.all().stream()
                .filter(one -> one.name().equals(file))
                .findFirst()
                .orElseThrow();

        assertThat(asked.outcome(new Answer(status, body.replace('\'', '"')))).isEqualTo(outcome);
    }

    static Stream<Arguments> reads() {
        return Stream.of(
                Arguments.of("commercetools/order.yaml", 201, "", Outcome.SOLD),
                Arguments.of("commercetools/order.yaml", 204, "", Outcome.REFUSED),
                Arguments.of("commercetools/order.yaml", 200, actions(100), Outcome.SOLD),
                Arguments.of("commercetools/order.yaml", 200, actions(101), Outcome.REFUSED),
                Arguments.of("commercetools/order.yaml", 200, "{'actions': {}}", Outcome.REFUSED),
                Arguments.of("commercetools/order.yaml", 200, "{} {}", Outcome.REFUSED),
                Arguments.of("adobe/placing.yaml", 200, "{'op': 'success'}", Outcome.SOLD),
                Arguments.of("adobe/placing.yaml", 200, "{'op': 'exception'}", Outcome.REFUSED),
                Arguments.of("adobe/placing.yaml", 200, "[{'op': 'success'}, {'op': 'exception'}]", Outcome.REFUSED),
                Arguments.of("adobe/placing.yaml", 404, "[{'op': 'success'}]", Outcome.REFUSED),
                Arguments.of("adobe/payment-methods.yaml", 200, "[" + TAKING.formatted("checkmo") + "]", Outcome.SOLD),
                Arguments.of("saleor/shipping.yaml", 200, EXCLUDING_ONE, Outcome.SOLD),
                Arguments.of("saleor/shipping.yaml", 200, EXCLUDING_BOTH, Outcome.REFUSED),
                Arguments.of("saleor/shipping.yaml", 500, EXCLUDING_BOTH, Outcome.SOLD),
                Arguments.of("saleor/transaction.yaml", 200, "{'result': 'CHARGE_SUCCESS'}", Outcome.SOLD),
                Arguments.of("saleor/transaction.yaml", 200, "{'result': 'AUTHORIZATION_REQUEST'}", Outcome.SOLD),
                Arguments.of("saleor/transaction.yaml", 200, "{'result': 'CHARGE_ACTION_REQUIRED'}", Outcome.REFUSED),
                Arguments.of("saleor/transaction.yaml", 500, "{'result': 'CHARGE_SUCCESS'}", Outcome.REFUSED),
                Arguments.of("shopify/rates.yaml", 404, "{'rates': []}", Outcome.SOLD),
                Arguments.of("shopify/validation.yaml", 500, "{'errors': []}", Outcome.REFUSED),
                Arguments.of("shopify/orders.yaml", 204, "", Outcome.SOLD),
                Arguments.of("shopify/orders.yaml", 401, "", Outcome.ASKED_AGAIN),
                Arguments.of("bigcommerce/rate.yaml", 404, "{'carrier_quotes': []}", Outcome.SOLD),
                Arguments.of("acp/session.yaml", 200, session("requires_escalation"), Outcome.REFUSED),
                Arguments.of("acp/session.yaml", 500, session("ready_for_payment"), Outcome.REFUSED),
                Arguments.of("acp/completion.yaml", 200, session("ready_for_payment"), Outcome.REFUSED),
                Arguments.of("envoy/order.yaml", 201, "", Outcome.REFUSED),
                Arguments.of("envoy/order.yaml", 303, "", Outcome.REFUSED));
    }

    private static String actions(int count) {
        return "{'actions': [" + String.join(",", Collections.nCopies(count, "{}")) + "]}";
    }

    /** With all members that the Agentic Commerce Protocol requires, and no URL to continue. */
    private static String session(String status) {
        return "{'id': 'cs_1', 'status': '" + status + "', 'currency': 'usd', 'line_items': [], 'totals': [],"
                + " 'fulfillment_options': [], 'messages': [], 'links': [], 'capabilities': {}}";
    }
}
