package io.marketgate.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.marketgate.adapter.adobe.Payloads;
import io.marketgate.harness.NodeScript;
import io.marketgate.harness.NpmPackages;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Adobe's library for webhooks, on the packaged gate's answers. Skipped with a message if npm cannot install it. */
@ExtendWith(SharedGate.class)
@Timeout(300)
class AdobeLibraryIT {
    private static final Path RIG = Path.of("src/test/adobe");
    private static final String METHODS = ",\"available_payment_methods\":[\"checkmo\",\"free\"]";
    private static final List<Case> CASES = List.of(
            new Case("global/order-placement", Payloads.order("LIPSTICK-1", "SG", "238823"), true),
            new Case("cn-flagship/order-placement", Payloads.order("HERBAL-OTC-1", "SG", "238823"), false),
            new Case("bkk-wellness/order-placement", Payloads.order("PAIN-PATCH-1", "TH", "10110"), false),
            new Case("global/order-placement", "{\"order\":", false),
            new Case("global/payment-methods", Payloads.paying("LIPSTICK-1", "SG", METHODS), true),
            // The shop continues without any payment method; a call that lists none changes nothing.
            new Case("global/payment-methods", Payloads.paying("METFORMIN-RX-1", "TH", METHODS), true),
            new Case("global/payment-methods", Payloads.paying("METFORMIN-RX-1", "TH", ""), true));

    @TempDir
    Path directory;

    @Test
    void knowsEveryOperationAndWhatItComesTo(PackagedGate gate) throws IOException {
        Path installed = NpmPackages.installed("Adobe's library", RIG.resolve("package.json"), "adobe");
        Path judge = Files.copy(
                RIG.resolve("judge.mjs"), installed.resolve("judge.mjs"), StandardCopyOption.REPLACE_EXISTING);
        ArrayNode answers = new ObjectMapper().createArrayNode();
        for (Case one : CASES) {
            answers.add(one.answer(gate));
        }

        JsonNode verdicts = NodeScript.run(judge, answers, directory);

        assertThat(verdicts).hasSameSizeAs(CASES);
        for (int i = 0; i < CASES.size(); i++) {
            assertThat(verdicts.get(i).required("known").booleanValue())
                    .as("known: %s", answers.get(i))
                    .isTrue();
            assertThat(verdicts.get(i).required("goesOn").booleanValue())
                    .as("goes on: %s", answers.get(i))
                    .isEqualTo(CASES.get(i).goesOn());
        }
    }

    /**
     * A webhook's call.
     *
     * @param goesOn whether the shop is expected to continue after the answer
     */
    private record Case(String hook, String body, boolean goesOn) {
        JsonNode answer(PackagedGate gate) throws IOException {
            String answer = gate.withToken(gate.credentials().storefrontKey())
                    .body(body)
                    .post("/adapters/adobe/" + hook)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            return new ObjectMapper().readTree(answer);
        }
    }
}
