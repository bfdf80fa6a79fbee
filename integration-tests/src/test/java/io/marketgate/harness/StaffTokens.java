package io.marketgate.harness;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Access tokens with every role, for any merchant, for tests that are not about roles. They belong to a service of
 * their own, so that the services with single roles stay as they ship.
 */
final class StaffTokens {
    private final KeycloakServer server;
    private final String client = "tests-" + UUID.randomUUID();
    private final String secret = UUID.randomUUID().toString();
    private final String user;

    StaffTokens(KeycloakServer server) {
        this.server = server;
        server.administrator()
                .body(Map.of(
                        "clientId",
                        client,
                        "secret",
                        secret,
                        "publicClient",
                        false,
                        "standardFlowEnabled",
                        false,
                        "serviceAccountsEnabled",
                        true,
                        "defaultClientScopes",
                        List.of("marketgate")))
                .post("/clients")
                .then()
                .statusCode(201);
        this.user = server.administrator()
                .get("/users?exact=true&username=service-account-" + client)
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        grantEveryRole();
    }

    private void grantEveryRole() {
        List<Map<String, Object>> roles = server.administrator()
                .get("/roles")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
        server.administrator()
                .body(roles)
                .post("/users/" + user + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    /** A token that acts for a merchant, which need not exist yet. */
    String actingFor(String merchant) {
        return withAttributes(Map.of("merchant", List.of(merchant)));
    }

    /** A token that names no merchant. */
    String actingForNobody() {
        return withAttributes(Map.of());
    }

    private String withAttributes(Map<String, List<String>> attributes) {
        server.administrator()
                .body(Map.of("username", "service-account-" + client, "attributes", attributes))
                .put("/users/" + user)
                .then()
                .statusCode(204);
        return KeycloakServer.tokenOf(
                server.issuer(),
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }
}
