package io.marketgate.adapter.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.proxy.ProxyOutcome.Verbatim;
import io.marketgate.adapter.proxy.ProxyOutcome.Withheld;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static final String CHECKOUT = "{\"id\":\"c-1\",\"status\":\"ready\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Not found",
                "<html>",
                "\"No.\"",
                "{\"detail\":\"No.\",\"continue_url\":\"https://shop.example/cart\"}",
                "{\"status\":404,\"title\":\"Not Found\"}",
                "{\"detail\":[{\"loc\":[\"line_items\"],\"input\":{\"line_items\":[]}}]}",
                "{\"line_items\":[\"is required\"]}"
            })
    void passOnTheMerchantsOwnWords(String said) {
        ProxyOutcome outcome = of(said.getBytes(StandardCharsets.UTF_8));

        assertThat(outcome).isInstanceOfSatisfying(Verbatim.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(refusal.body().bytes()).asString(StandardCharsets.UTF_8).isEqualTo(said);
            assertThat(refusal.contentType()).isEqualTo("text/x-said");
            assertThat(refusal.headers()).isEqualTo(Map.of("retry-after", "7"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHECKOUT,
                "[" + CHECKOUT + "]",
                "{\"error\":{\"current\":" + CHECKOUT + "}}",
                " \n{\"status\":\"failed\",\"status\":\"ready\"}",
                "\ufeff" + CHECKOUT,
                CHECKOUT + CHECKOUT
            })
    void withholdACheckoutThatNobodyHasJudged(String said) {
        assertThat(of(said.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Withheld.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void withholdWhatOnlyOthersCanRead(String encoding) {
        assertThat(of(CHECKOUT.getBytes(Charset.forName(encoding)))).isInstanceOf(Withheld.class);
    }

    @Test
    void withholdWhatIsNoText() {
        assertThat(of(new byte[] {0x1f, (byte) 0x8b, 8, 0})).isInstanceOf(Withheld.class);
    }

    private static ProxyOutcome of(byte[] said) {
        Body body = new Body(said);
        return Refusals.of(
                new Words(), new UpstreamAnswer(409, Map.of("retry-after", "7"), "text/x-said", body), json(body));
    }

    private static JsonNode json(Body body) {
        try {
            return PlatformJson.tree(body);
        } catch (ProblemException e) {
            return MissingNode.getInstance();
        }
    }

    /** A protocol of which no more is needed than one word. */
    private record Words() implements Dialect {
        @Override
        public boolean isLive(String status) {
            return status.equals("ready");
        }

        @Override
        public SessionReading read(ObjectNode session, JsonNode asked) {
            throw new AssertionError("a refusal is not read");
        }

        @Override
        public ObjectNode ruled(ObjectNode session, Ruling ruling, Escalation escalation) {
            throw new AssertionError("a refusal is not ruled");
        }
    }
}
