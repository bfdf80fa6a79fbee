package io.marketgate.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.harness.KeycloakServer;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs the lines that OPERATING.md has for Keycloak, as they stand there, against the Keycloak of the tests. */
@ExtendWith(SharedGate.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the lines are a shell's")
class OperatingKeycloakIT {
    private static final Pattern MARKED = Pattern.compile("<!-- keycloak -->(.*)<!-- keycloak -->", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final List<String> SECRETS = List.of("OPERATOR_SECRET", "SHOP_SECRET");

    @TempDir
    static Path directory;

    private static List<Response> answers;

    @BeforeAll
    static void runTheLines(PackagedGate gate) throws Exception {
        Matcher marked = MARKED.matcher(Files.readString(Path.of("../checkout-adapter/OPERATING.md")));
        assertThat(marked.find()).isTrue();
        StringBuilder script = new StringBuilder();
        List<CurlCommand> calls = new ArrayList<>();
        Matcher block = BLOCK.matcher(marked.group(1));
        while (block.find()) {
            if (block.group(1).startsWith("curl ")) {
                CurlCommand.parse(block.group(1)).stream()
                        .filter(call -> !isAfterABrowser(call))
                        .forEach(calls::add);
            } else {
                script.append(block.group(1));
            }
        }
        KeycloakServer keycloak = KeycloakServer.get();
        Map<String, String> variables = new HashMap<>(Map.of("GATE", gate.url(), "KEYCLOAK", keycloak.url()));
        variables.putAll(keycloak.administered(
                script.toString(), Map.of("INITIAL_PASSWORD", "only for the first time"), SECRETS, directory));
        List<Response> given = new ArrayList<>();
        for (CurlCommand call : calls) {
            variables.put("STAFF_TOKEN", staffToken(call));
            given.add(send(call.with(variables)));
            if (given.size() == 2) {
                variables.put("OPERATOR_TOKEN", given.get(0).path("access_token"));
                variables.put("SHOP_TOKEN", given.get(1).path("access_token"));
            }
        }
        answers = List.copyOf(given);
    }

    private static boolean isAfterABrowser(CurlCommand call) {
        return call.body() != null && call.body().contains("$DEVICE_CODE");
    }

    /** A token with the one of the administrator's roles that the call needs. */
    private static String staffToken(CurlCommand call) {
        return KeycloakServer.get()
                .token(call.url().endsWith("/api-keys") ? Roles.MERCHANT_ADMIN : Roles.CATALOGUE_EDITOR, "acme");
    }

    private static Response send(CurlCommand call) {
        // A form is sent as it is written.
        RequestSpecification request = RestAssured.given()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)))
                .headers(call.headers());
        return (call.body() == null ? request : request.body(call.body())).request(call.method(), call.url());
    }

    @Test
    void everyCallIsAnswered() {
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsExactly(200, 200, 201, 200, 200, 200, 201, 201, 201);
    }

    @Test
    void theFirstOperatorIsThePlatforms() {
        JsonPath token = tokenOf("first-operator");

        assertThat(token.getList("realm_access.roles")).contains(Roles.OPERATOR);
        assertThat(token.getString("merchant")).isNull();
        assertThat(token.getString("preferred_username")).isEqualTo("first-operator");
    }

    @Test
    void theUserOfAMerchantIsBoundToIt() {
        JsonPath token = tokenOf("acme-administrator");

        assertThat(token.getList("realm_access.roles")).contains(Roles.MERCHANT_ADMIN, Roles.CATALOGUE_EDITOR);
        assertThat(token.getString("merchant")).isEqualTo("acme");
    }

    /** What a token would hold that the user gets at a terminal. */
    private static JsonPath tokenOf(String user) {
        KeycloakServer keycloak = KeycloakServer.get();
        String client = keycloak.administrator()
                .get("/clients?clientId=marketgate-staff")
                .path("[0].id");
        String id = keycloak.administrator()
                .get("/users?exact=true&username=" + user)
                .path("[0].id");
        return keycloak.administrator()
                .get("/clients/" + client + "/evaluate-scopes/generate-example-access-token?userId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
