package io.marketgate.vendure;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One user's session with an API of Vendure, in one channel. */
final class GraphQlSession {
    private final String api;
    private final @Nullable String channel;
    private @Nullable String token;

    /** @param channel its token, or null for the default channel */
    GraphQlSession(String api, @Nullable String channel) {
        this.api = api;
        this.channel = channel;
    }

    /** The same user in another channel. */
    GraphQlSession in(String otherChannel) {
        GraphQlSession session = new GraphQlSession(api, otherChannel);
        session.token = token;
        return session;
    }

    /** The content of {@code data}; fails on GraphQL errors. A refusal is not an error. */
    JsonPath ask(String query, Map<String, ?> variables) {
        RequestSpecification request = RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", query, "variables", variables));
        if (channel != null) {
            request.header("vendure-token", channel);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        Response response = request.post(api);
        JsonPath answer = response.jsonPath();
        assertThat(answer.<@Nullable List<Object>>get("errors"))
                .as("%s: %s", query, response.asString())
                .isNull();
        String renewed = response.header("vendure-auth-token");
        token = renewed == null ? token : renewed;
        return answer.setRootPath("data");
    }
}
