package io.marketgate.generic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.harness.ConnectorTests;
import io.marketgate.harness.NodeScript;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The client for Node: its own tests, and the packaged gate. */
@ExtendWith(SharedGate.class)
class NodeClientIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCRIPT = Path.of("src/test/resources/generic/client.mjs");

    @TempDir
    Path directory;

    @Test
    void holdsTheClientToItsOwnTests() throws IOException {
        Path output = directory.resolve("client.log");

        boolean passed = ConnectorTests.pass("node", output);

        assertThat(passed).as(Files.readString(output)).isTrue();
    }

    @Test
    void readsRulingsAndReceiptsAsTheGateDoes(PackagedGate gate) throws Exception {
        Connector.needNode("the client for Node");
        ObjectNode input = JSON.createObjectNode()
                .put("url", gate.url())
                .put("apiKey", gate.credentials().storefrontKey())
                .put("merchant", gate.credentials().merchant());
        input.set("sold", cart("global", "USD", "LIPSTICK-1"));
        input.set("refused", cart("cn-flagship", "CNY", "HERBAL-OTC-1"));

        JsonNode said = NodeScript.run(SCRIPT, input, directory);

        assertThat(said.required("sold").booleanValue()).isTrue();
        assertThat(said.required("refused").booleanValue()).isFalse();
        assertThat(said.required("refusal").textValue())
                .contains("Medicines Act 1975")
                .contains("https://global.shop.example/cart?items=HERBAL-OTC-1:2&");
        assertThat(said.required("ofTheSold")).isEqualTo(JSON.readTree("[null, null]"));
        assertThat(said.required("ofTheRefused")).isEqualTo(JSON.readTree("[\"NOT_SOLD_HERE\", \"NOT_SOLD_HERE\"]"));
        assertThat(said.required("ofAnotherCart")).isEqualTo(JSON.readTree("[\"CART_CHANGED\", \"CART_CHANGED\"]"));
        assertThat(said.required("altered")).isEqualTo(JSON.readTree("[\"SIGNATURE\", \"SIGNATURE\"]"));
        assertThat(said.required("unreadable").booleanValue()).isTrue();
    }

    private static JsonNode cart(String storefront, String currency, String sku) throws IOException {
        return JSON.readTree("""
                {"storefront":"%s","cartId":"c-1","locale":"en","currency":"%s","buyer":{"subject":"node-client"},
                 "shipTo":{"country":"SG","subdivision":null,"city":"SINGAPORE","postalCode":"238823"},
                 "lines":[{"id":"1","sku":"%s","quantity":2,"unitPrice":"12.50"}]}""".formatted(storefront, currency, sku));
    }
}
