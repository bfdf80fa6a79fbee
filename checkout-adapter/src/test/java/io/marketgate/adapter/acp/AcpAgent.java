package io.marketgate.adapter.acp;

import static io.restassured.RestAssured.given;

import io.marketgate.adapter.proxy.Script;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** An agent that calls a storefront by the protocol, with the token of a script. */
final class AcpAgent {
    static final String KEY = "key-1";
    private static final String CREATE = """
            {"currency":"usd","line_items":[{"id":"x"}],"capabilities":{}}""";

    private final String storefront;
    private final Script script;
    private final String version;

    AcpAgent(String storefront, Script script, String version) {
        this.storefront = storefront;
        this.script = script;
        this.version = version;
    }

    /** The headers of every call. */
    RequestSpecification calling() {
        return given().header("Authorization", "Bearer " + script.token())
                .header("API-Version", version)
                .header("Request-Id", "request-1")
                .contentType("application/json");
    }

    String url(String path) {
        return "/adapters/acp/" + storefront + path;
    }

    Response create() {
        return create(CREATE);
    }

    Response create(String body) {
        return calling().header("Idempotency-Key", KEY).body(body).post(url("/checkout_sessions"));
    }

    Response get(String session) {
        return calling().get(url("/checkout_sessions/" + session));
    }

    Response post(String session, String body) {
        return calling().header("Idempotency-Key", KEY).body(body).post(url("/checkout_sessions/" + session));
    }

    Response complete(String session, String body) {
        return post(session + "/complete", body);
    }
}
