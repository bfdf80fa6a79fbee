package io.marketgate.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** A merchant that a test creates in a shared gate, with all staff roles. Other tests do not see it. */
public final class Tenant {
    private final PackagedGate gate;
    private final String token;

    private Tenant(PackagedGate gate, String token) {
        this.gate = gate;
        this.token = token;
    }

    /** Creates merchants in one gate. */
    public static final class Maker {
        private final PackagedGate gate;
        private final StaffTokens tokens = new StaffTokens(KeycloakServer.get());

        /** @param gate one that trusts the tokens of {@link KeycloakServer} */
        public Maker(PackagedGate gate) {
            this.gate = gate;
        }

        /** Requests with a token that has every role and names no merchant. */
        public RequestSpecification asStaffOfNobody() {
            return gate.withToken(tokens.actingForNobody());
        }

        /** Creates a merchant that sells by rule unless it says {@code EXPLICIT}. */
        public Tenant make(String merchant, String eligibility) {
            Tenant tenant = new Tenant(gate, tokens.actingFor(merchant));
            tenant.put("/merchants/" + merchant, Map.of("name", merchant, "eligibility", eligibility));
            return tenant;
        }
    }

    /** Requests of its staff; the token is valid for five minutes. */
    public RequestSpecification asStaff() {
        return gate.withToken(token);
    }

    /**
     * Creates a resource.
     *
     * @param path below {@code /admin/v1}
     * @return the revision
     */
    public long put(String path, Object body) {
        return created(asStaff().body(body).put("/admin/v1" + path), path)
                .jsonPath()
                .getLong("revision");
    }

    /**
     * Records an entry whose id the gate assigns.
     *
     * @param path below {@code /admin/v1}
     */
    public Response post(String path, Object body) {
        return created(asStaff().body(body).post("/admin/v1" + path), path);
    }

    /** A new key for these storefronts. */
    public String key(List<String> storefronts) {
        return post("/api-keys", Map.of("name", "tests", "storefronts", storefronts))
                .jsonPath()
                .getString("key");
    }

    private static Response created(Response response, String path) {
        assertThat(response.statusCode())
                .as("%s: %s", path, response.asString())
                .isEqualTo(201);
        return response;
    }
}
