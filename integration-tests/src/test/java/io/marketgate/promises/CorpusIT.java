package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.corpus.Corpus;
import io.marketgate.corpus.CorpusCase;
import io.marketgate.corpus.Differences;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.marketgate.harness.Tenant;
import io.marketgate.testing.ServedDescription;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Decides the corpus in the packaged gate, with one merchant for each world. The gate uses the real clock and
 * identifies the buyer itself. So cases that pin an instant, date evidence, state the buyer's identity or give the
 * merchant evidence about the buyer run in the core only.
 */
@ExtendWith(SharedGate.class)
class CorpusIT {
    private static final String DECISIONS = "/v1/checkout/decisions";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DATES = List.of("validFrom", "validTo", "effectiveFrom", "effectiveTo");

    /** An ordinary address in each market. */
    private static final Map<String, Map<String, String>> ADDRESSES = Map.of(
            "CN", Map.of("country", "CN", "subdivision", "CN-SH", "city", "Shanghai", "postalCode", "200001"),
            "SG", Map.of("country", "SG", "city", "Singapore", "postalCode", "238823"),
            "TH", Map.of("country", "TH", "city", "Bangkok", "postalCode", "10110"),
            "JP", Map.of("country", "JP", "city", "Tokyo", "postalCode", "100-0001"),
            "US", Map.of("country", "US", "subdivision", "NY", "city", "New York", "postalCode", "10001"),
            "DE", Map.of("country", "DE", "city", "Berlin", "postalCode", "10115"),
            "HK", Map.of("country", "HK", "city", "Hong Kong"),
            "MO", Map.of("country", "MO", "city", "Macao"));

    private static final List<CorpusCase> DECIDABLE =
            Corpus.cases().stream().filter(CorpusIT::isDecidable).toList();
    private static final Map<ObjectNode, String> KEYS = new HashMap<>();

    private static PackagedGate gate;
    private static ServedDescription description;

    private static boolean isDecidable(CorpusCase one) {
        return one.now().isEmpty()
                && !one.knowsTheBuyer()
                && !CorpusWorld.holdsPapersOfTheBuyer(one.given())
                && DATES.stream()
                        .allMatch(date -> one.given().findValue(date) == null
                                && one.when().findValue(date) == null);
    }

    @BeforeAll
    static void writeTheWorlds(PackagedGate shared) {
        gate = shared;
        description = ServedDescription.of(
                gate.anonymous().get("/q/openapi?format=json").asString());
        Tenant.Maker merchants = new Tenant.Maker(gate);
        for (CorpusCase one : DECIDABLE) {
            KEYS.computeIfAbsent(one.given(), given -> CorpusWorld.write(merchants, "corpus-" + KEYS.size(), given));
        }
        CorpusCase last = DECIDABLE.get(DECIDABLE.size() - 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> decide(last).statusCode() == 200);
    }

    @Test
    void leavesFewCasesToTheCore(TestReporter reporter) {
        int all = Corpus.cases().size();
        reporter.publishEntry("corpus", DECIDABLE.size() + " of " + all + " cases decided by the packaged gate");

        assertThat(all - DECIDABLE.size()).isLessThan(all / 3);
    }

    @TestFactory
    List<DynamicTest> decidesAsTheCorpusSays() {
        return DECIDABLE.stream()
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> compare(one)))
                .toList();
    }

    private static void compare(CorpusCase one) throws IOException {
        Response response = decide(one);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(description.complaints(
                        "POST", DECISIONS, response.statusCode(), response.contentType(), response.asString()))
                .as(response.asString())
                .isEmpty();
        assertThat(Differences.of(one.then(), JSON.readTree(response.asString())))
                .as(response.asString())
                .isEmpty();
    }

    private static Response decide(CorpusCase one) {
        return gate.withKey(KEYS.get(one.given())).body(request(one).toString()).post(DECISIONS);
    }

    private static ObjectNode request(CorpusCase one) {
        ObjectNode request = one.when().deepCopy();
        JsonNode market = request.remove("market");
        if (market != null) {
            request.set("shipTo", JSON.valueToTree(ADDRESSES.get(market.asText())));
        }
        request.putObject("buyer").put("subject", CorpusWorld.BUYER);
        complete(request, "currency", "USD");
        complete(request, "locale", "en");
        int id = 1;
        for (JsonNode line : request.path("lines")) {
            complete((ObjectNode) line, "id", String.valueOf(id++));
            complete((ObjectNode) line, "unitPrice", "10.00");
            if (!line.has("quantity")) {
                ((ObjectNode) line).put("quantity", 1);
            }
            // Evidence that a storefront presents has a single scope, which the wire contract does not request.
            line.path("evidence").forEach(evidence -> ((ObjectNode) evidence).remove("scope"));
        }
        return request;
    }

    /** YAML reads a bare number where the wire contract has a string. */
    private static void complete(ObjectNode node, String member, String otherwise) {
        node.put(member, node.path(member).asText(otherwise));
    }
}
