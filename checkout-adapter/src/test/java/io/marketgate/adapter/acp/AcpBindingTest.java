package io.marketgate.adapter.acp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.marketgate.adapter.Namesake;
import io.marketgate.adapter.proxy.Script;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class AcpBindingTest {
    @Inject
    Storefronts storefronts;

    @ConfigProperty(name = "marketgate.adapters.acp.global.upstream")
    String shop;

    @Test
    void judgesForTheStorefrontThatTheBindingNames() {
        storefronts.openNamesake();
        Script script = Script.of(shop);
        script.answering("GET /checkout_sessions/s_1", 200, AcpSessions.of("s_1", "LIPSTICK-1", "SG", "238823"));

        get(Namesake.BINDING, script).body("status", equalTo("ready_for_payment"));
        get("cn-flagship", script).body("status", equalTo("requires_escalation"));
    }

    private static ValidatableResponse get(String binding, Script script) {
        return given().header("Authorization", "Bearer " + script.token())
                .header("API-Version", "2026-04-17")
                .get("/adapters/acp/" + binding + "/checkout_sessions/s_1")
                .then()
                .statusCode(200);
    }
}
