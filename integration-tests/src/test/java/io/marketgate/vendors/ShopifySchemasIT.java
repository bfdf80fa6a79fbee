package io.marketgate.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.marketgate.adapter.shopify.Payloads;
import io.marketgate.adapter.shopify.SaidToShopify;
import io.marketgate.harness.NodeScript;
import io.marketgate.harness.NpmPackages;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks our documents, answers and guide against Shopify's own schemas, in the versions that the guide names. Skipped
 * with a message if npm cannot fetch them.
 */
@ExtendWith(SharedGate.class)
@Timeout(300)
class ShopifySchemasIT {
    private static final String SCHEMAS = "@shopify/dev-mcp@1.16.0";
    private static final String RESULT =
            "mutation($result: CartValidationsGenerateRunResult!) { cartValidationsGenerateRun(result: $result) }";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ShopifyGuide guide;
    private static ShopifySchema adminApi;
    private static ShopifySchema functionsApi;

    @TempDir
    Path directory;

    @BeforeAll
    static void fetch() throws IOException {
        guide = ShopifyGuide.read();
        String admin = "dist/data/admin_" + guide.adminApi() + ".json.gz";
        String functions = "dist/data/functions_cart_checkout_validation_" + guide.functionsApi() + ".json.gz";
        Path schemas =
                NpmPackages.unpacked("what Shopify's schemas say", SCHEMAS, "shopify", List.of(admin, functions));
        adminApi = ShopifySchema.in(schemas.resolve(admin));
        functionsApi = ShopifySchema.in(schemas.resolve(functions));
    }

    @Test
    void knowsTheCallsThatReadAndHoldAnOrder() {
        List<JsonNode> calls = new ArrayList<>(SaidToShopify.holding());
        calls.add(SaidToShopify.reading());

        assertThat(calls).hasSize(3).allSatisfy(call -> {
            String document = call.required("query").textValue();
            assertThat(adminApi.complaints(document)).as(document).isEmpty();
            assertThat(adminApi.complaints(document, call.required("variables")))
                    .as(call.toString())
                    .isEmpty();
        });
    }

    @Test
    void answersAHoldInWordsThatTheGateKnows() {
        assertThat(adminApi.values("FulfillmentOrderHoldUserErrorCode")).contains(SaidToShopify.heldAlready());
        assertThat(adminApi.values("FulfillmentOrderStatus")).containsAll(SaidToShopify.over());
    }

    @Test
    void knowsEveryDocumentOfTheGuideAndTheScopesItTakes() {
        List<String> documents = guide.documents();

        assertThat(documents)
                .extracting(ShopifySchemasIT::mutation)
                .containsExactlyInAnyOrder(
                        "carrierServiceCreate",
                        "webhookSubscriptionCreate",
                        "validationCreate",
                        "stagedUploadsCreate",
                        "bulkOperationRunMutation",
                        "metafieldsSet");
        assertThat(documents).allSatisfy(document -> {
            assertThat(adminApi.complaints(document)).as(document).isEmpty();
            assertThat(adminApi.scopes(mutation(document)))
                    .as(document)
                    .matches(scopes -> scopes.isEmpty() || scopes.stream().anyMatch(guide.scopes()::contains));
        });
    }

    @Test
    void takesALineOfTheMetafieldsFileForTheVariablesOfItsMutation() {
        String document = guide.documents().stream()
                .filter(one -> mutation(one).equals("metafieldsSet"))
                .findFirst()
                .orElseThrow();

        assertThat(adminApi.complaints(document, SaidToShopify.line())).isEmpty();
    }

    @Test
    void knowsWhatTheFunctionAsks() throws IOException {
        assertThat(guide.functionsApi()).isEqualTo(ShopifyGuide.functionsVersion());
        assertThat(functionsApi.complaints(ShopifyGuide.functionsQuery())).isEmpty();
    }

    @Test
    void takesWhatTheFunctionAnswers() throws IOException {
        JsonNode carts = JSON.readTree(Path.of("src/test/shopify/carts.json").toFile());

        JsonNode results = NodeScript.run(Path.of("src/test/shopify/function.mjs"), carts, directory);

        assertThat(results)
                .extracting(result ->
                        result.at("/operations/0/validationAdd/errors").size())
                .containsExactly(0, 1);
        assertThat(results).allSatisfy(result -> assertThat(complaints(result)).isEmpty());
    }

    @Test
    void takesTheErrorsThatTheGateAnswersAFunction(PackagedGate gate) throws IOException {
        // A gate that has just started may exceed its own timeout of one second, and then answers with an error.
        JsonNode open = await().until(
                        () -> errors(gate, "global", Payloads.validation("LIPSTICK-1", "SG", "238823")),
                        JsonNode::isEmpty);
        JsonNode closed = errors(gate, "bkk-wellness", Payloads.validation("PAIN-PATCH-1", "TH", "10110"));

        assertThat(closed).hasSize(1);
        assertThat(List.of(open, closed)).allSatisfy(errors -> {
            ObjectNode result = JSON.createObjectNode();
            result.putArray("operations").addObject().putObject("validationAdd").set("errors", errors);
            assertThat(complaints(result)).isEmpty();
        });
    }

    private static List<String> complaints(JsonNode result) {
        ObjectNode variables = JSON.createObjectNode();
        variables.set("result", result);
        return functionsApi.complaints(RESULT, variables);
    }

    private static JsonNode errors(PackagedGate gate, String storefront, String request) throws IOException {
        String answer = gate.asStorefront()
                .body(request)
                .post("/adapters/shopify/" + storefront + "/validation")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return JSON.readTree(answer).required("errors");
    }

    /** The mutation in a document. */
    private static String mutation(String document) {
        return new Parser()
                .parseDocument(document)
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow()
                .getSelectionSet()
                .getSelectionsOfType(Field.class)
                .get(0)
                .getName();
    }
}
