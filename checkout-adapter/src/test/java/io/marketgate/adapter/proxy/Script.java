package io.marketgate.adapter.proxy;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What a {@link ScriptedShop} answers the bearer of one token, which no other test has. */
public final class Script {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String shop;
    private final String token;
    private final ObjectNode answers = JSON.createObjectNode();

    private Script(String shop, String token) {
        this.shop = shop;
        this.token = token;
    }

    /** A script of a new token. */
    public static Script of(String shop) {
        return new Script(shop, "agent-" + UUID.randomUUID());
    }

    /** A script of that token. */
    public static Script of(String shop, String token) {
        return new Script(shop, token);
    }

    /** The token. */
    public String token() {
        return token;
    }

    /** Answers a call, such as {@code GET /checkout_sessions/cs_1}, with JSON. */
    public Script answering(String call, int status, JsonNode body) {
        answers.putObject(call).put("status", status).set("body", body);
        return told();
    }

    /** Answers a call with any text and a header that means something only where it is followed. */
    public Script answering(String call, int status, String raw) {
        answers.putObject(call)
                .put("status", status)
                .put("raw", raw)
                .putObject("headers")
                .put("Location", shop + "/elsewhere");
        return told();
    }

    /** Never answers a call. */
    public Script silentTo(String call) {
        answers.putObject(call).put("silent", true);
        return told();
    }

    private Script told() {
        given().body(answers.toString().getBytes(StandardCharsets.UTF_8))
                .put(shop + "/script/" + token)
                .then()
                .statusCode(200);
        return this;
    }

    /** The calls that came, each with {@code call}, {@code body} and {@code headers}. */
    public List<JsonNode> calls() {
        try {
            JsonNode calls =
                    JSON.readTree(given().get(shop + "/script/" + token).asString());
            return List.of(JSON.convertValue(calls, JsonNode[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
