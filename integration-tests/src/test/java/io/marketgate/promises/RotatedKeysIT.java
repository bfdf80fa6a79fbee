package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.KeyMaterial;
import io.marketgate.harness.KeycloakServer;
import io.marketgate.harness.PackagedGate;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys are rotated as OPERATING.md says, replica by replica, with two replicas over one database. What either made at
 * any step, either understands at every later one.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RotatedKeysIT {
    private static final List<String> KEYS =
            List.of("marketgate.keys.person", "marketgate.keys.receipt", "marketgate.keys.handover");
    private static final String CART = """
            {"storefront":"cn-flagship","currency":"CNY","receipt":true,"detail":"VERDICT",
             "shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},
             "lines":[{"id":"1","sku":"HERBAL-OTC-1","quantity":2,"unitPrice":"49.00"}]}""";

    @TempDir
    Path directory;

    /** Only for its database, with the demonstration merchant in it. It signs and seals nothing. */
    private PackagedGate host;

    private final Map<String, PackagedGate> replicas = new LinkedHashMap<>();
    private final List<String> receipts = new ArrayList<>();
    private final List<String> buyers = new ArrayList<>();

    @BeforeEach
    void startTheDatabase() {
        host = PackagedGate.in(directory.resolve("host")).start();
    }

    @AfterEach
    void stop() {
        replicas.values().forEach(PackagedGate::close);
        host.close();
    }

    @Test
    void understandEachOtherAtEveryStep() throws IOException {
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> next = new LinkedHashMap<>();
        for (String key : KEYS) {
            old.put(key, host.secret(key));
            next.put(key, KeyMaterial.generate());
        }
        Map<String, String> known = joined("1:", old, ",2:", next);
        Map<String, String> inUse = joined("2:", next, ",1:", old);
        start("a", old);
        start("b", old);
        assertTheyUnderstandEachOther();

        for (Map<String, String> step : List.of(known, inUse)) {
            for (String replica : List.of("a", "b")) {
                start(replica, step);
                assertItSaysItsKeys(replica, step);
                assertTheyUnderstandEachOther();
            }
        }
        Map<String, String> without = joined("2:", next, "", Map.of());
        without.put(KEYS.get(0), inUse.get(KEYS.get(0)));
        for (String replica : List.of("a", "b")) {
            start(replica, without);
            assertTheyUnderstandEachOther();
        }
        assertTheOtherKnowsReceiptsOfAKeyThatCameAtOnce(without);
    }

    /** What an operator looks at before the next step. */
    private void assertItSaysItsKeys(String replica, Map<String, String> configured) {
        String metrics = RestAssured.get(replicas.get(replica).managementUrl() + "/q/metrics")
                .asString();
        configured.forEach((setting, keys) -> {
            String use = "active";
            for (String key : keys.split(",")) {
                String version = key.substring(0, key.indexOf(':'));
                KeyMaterial material = KeyMaterial.parse(key.substring(key.indexOf(':') + 1));
                assertThat(metrics)
                        .contains("marketgate_keys{id=\"%s\",purpose=\"%s\",use=\"%s\",version=\"%s\"}"
                                .formatted(
                                        material.id(), setting.substring("marketgate.keys.".length()), use, version));
                use = "known";
            }
        });
    }

    /** Against the procedure, at once on one replica only. */
    private void assertTheOtherKnowsReceiptsOfAKeyThatCameAtOnce(Map<String, String> known) throws IOException {
        Map<String, String> other = new LinkedHashMap<>(known);
        other.put("marketgate.keys.receipt", KeyMaterial.generate());

        start("a", other);

        receipts.add(decided(replicas.get("a")).path("receipt"));
        receipts.forEach(receipt -> assertValid(replicas.get("b"), receipt));
    }

    private static Map<String, String> joined(
            String before, Map<String, String> first, String between, Map<String, String> second) {
        Map<String, String> settings = new LinkedHashMap<>();
        first.forEach((key, value) -> settings.put(key, before + value + between + second.getOrDefault(key, "")));
        return settings;
    }

    /** Starts a replica, in place of the one of that name; the other serves. */
    private void start(String name, Map<String, String> keys) throws IOException {
        PackagedGate before = replicas.remove(name);
        if (before != null) {
            before.close();
        }
        PackagedGate.Plan plan = PackagedGate.in(directory.resolve(name))
                .with("quarkus.http.host", "127.0.0.1")
                .with("quarkus.datasource.jdbc.url", host.jdbcUrl("postgres"))
                .with("quarkus.datasource.username", "marketgate")
                .with("quarkus.datasource.password", host.secret("database"))
                .with("quarkus.datasource.jdbc.max-size", "10")
                .with("quarkus.oidc.auth-server-url", KeycloakServer.get().issuer())
                .with("marketgate.journal.retention", "forever")
                .with("marketgate.identity.attempts.per-document", "1000");
        for (Map.Entry<String, String> key : keys.entrySet()) {
            plan = plan.with(key.getKey(), key.getValue());
        }
        replicas.put(name, plan.start());
    }

    private void assertTheyUnderstandEachOther() {
        for (PackagedGate making : replicas.values()) {
            Response decided = decided(making);
            receipts.add(decided.path("receipt"));
            buyers.add(verified(making));
            PackagedGate other = replicas.values().stream()
                    .filter(replica -> replica != making)
                    .findFirst()
                    .orElseThrow();
            assertRedeemed(other, decided.path("redirects[0].url"));
        }
        for (PackagedGate replica : replicas.values()) {
            receipts.forEach(receipt -> assertValid(replica, receipt));
            buyers.forEach(buyer -> assertKnown(replica, buyer));
        }
    }

    private Response decided(PackagedGate gate) {
        Response decided = gate.withKey(storefrontKey()).body(CART).post("/v1/checkout/decisions");
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        return decided;
    }

    private void assertValid(PackagedGate gate, String receipt) {
        Response verified = gate.withKey(storefrontKey())
                .body("{\"receipt\":\"" + receipt + "\",\"cart\":" + CART + "}")
                .post("/v1/receipts/verify");

        assertThat(verified.jsonPath().getBoolean("valid"))
                .as(verified.asString())
                .isTrue();
    }

    private void assertRedeemed(PackagedGate gate, String url) {
        String state = url.replaceFirst(".*[?&]state=([^&]+).*", "$1");

        Response redeemed =
                gate.withKey(storefrontKey()).body(Map.of("state", state)).post("/v1/handovers/verify");

        assertThat(redeemed.jsonPath().getBoolean("valid"))
                .as(redeemed.asString())
                .isTrue();
    }

    private String verified(PackagedGate gate) {
        String subject = "cust-" + buyers.size();
        Response verified = gate.withKey(storefrontKey())
                .body(Map.of(
                        "subject",
                        subject,
                        "market",
                        "TH",
                        "document",
                        Map.of("type", "TH_NATIONAL_ID", "number", "1234567890121")))
                .post("/v1/identity/verifications");
        assertThat(verified.jsonPath().getString("status"))
                .as(verified.asString())
                .isEqualTo("DECLARED");
        return subject;
    }

    private void assertKnown(PackagedGate gate, String subject) {
        Response held = gate.withKey(storefrontKey()).get("/v1/identity/subjects/" + subject);

        assertThat(held.statusCode()).as(held.asString()).isEqualTo(200);
        assertThat(held.jsonPath().getList("assurances")).hasSize(1);
    }

    private String storefrontKey() {
        return host.credentials().storefrontKey();
    }
}
