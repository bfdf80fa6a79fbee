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

/** The answers of a {@link ScriptedMerchant} to one bearer token, which is unique to a test. */
public final class Script {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String merchant;
    private final String token;
    private final ObjectNode answers = JSON.createObjectNode();

    private Script(String merchant, String token) {
        this.merchant = merchant;
        this.token = token;
    }

    /** A script with a new token. */
    public static Script of(String merchant) {
        return new Script(merchant, "agent-" + UUID.randomUUID());
    }

    /** A script with this token. */
    public static Script of(String merchant, String token) {
        return new Script(merchant, token);
    }

    /** The token. */
    public String token() {
        return token;
    }

    /** Scripts the answer to a call, such as {@code GET /checkout_sessions/cs_1}, as JSON. */
    public Script answering(String call, int status, JsonNode body) {
        answers.putObject(call).put("status", status).set("body", body);
        return send();
    }

    /** Scripts a raw answer with a Location header, which has an effect only if the client follows it. */
    public Script answering(String call, int status, String raw) {
        answers.putObject(call)
                .put("status", status)
                .put("raw", raw)
                .putObject("headers")
                .put("Location", merchant + "/elsewhere");
        return send();
    }

    /** Scripts a raw answer of this media type with one more header. */
    public Script answering(String call, int status, String raw, String type, String header, String value) {
        answers.putObject(call)
                .put("status", status)
                .put("raw", raw)
                .putObject("headers")
                .put("Content-Type", type)
                .put(header, value);
        return send();
    }

    /** Scripts no answer to a call. */
    public Script silentTo(String call) {
        answers.putObject(call).put("silent", true);
        return send();
    }

    private Script send() {
        given().body(answers.toString().getBytes(StandardCharsets.UTF_8))
                .put(merchant + "/script/" + token)
                .then()
                .statusCode(200);
        return this;
    }

    /** The calls received, each with {@code call}, {@code body} and {@code headers}. */
    public List<JsonNode> calls() {
        try {
            JsonNode calls =
                    JSON.readTree(given().get(merchant + "/script/" + token).asString());
            return List.of(JSON.convertValue(calls, JsonNode[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
