package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An auditor finds a decision of the packaged gate by each of its marks, and by none that it has not. */
@ExtendWith(SharedGate.class)
class SearchIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SUBJECT = "searched-" + UUID.randomUUID();
    private static final String CART = "cart-" + UUID.randomUUID();

    private static PackagedGate gate;
    private static Response decision;
    private static Instant decided;

    @BeforeAll
    static void decideForAKnownBuyer(PackagedGate shared) {
        gate = shared;
        verify(SUBJECT);
        decision = decide(SUBJECT, CART);
        decided = Instant.parse(decision.path("basis.evaluatedAt"));
        awaitFound("cart=" + CART);
    }

    private static void verify(String subject) {
        gate.asStorefront()
                .body(Map.of(
                        "subject",
                        subject,
                        "market",
                        "TH",
                        "document",
                        Map.of("type", "TH_NATIONAL_ID", "number", "1234567890121")))
                .post("/v1/identity/verifications")
                .then()
                .statusCode(201);
    }

    private static Response decide(String subject, String cart) {
        return gate.asStorefront()
                .body("""
                        {"storefront":"bkk-wellness","cartId":"%s","currency":"THB","stage":"PAYMENT","buyer":{"subject":"%s"},
                         "shipTo":{"country":"TH","city":"Bangkok","postalCode":"10110"},
                         "lines":[{"id":"1","sku":"PAIN-PATCH-1","quantity":1,"unitPrice":"120.00"}]}""".formatted(cart, subject))
                .post("/v1/checkout/decisions")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static String id() {
        return decision.path("id");
    }

    private static List<String> found(String query) {
        JsonPath page = gate.asAdministrator()
                .get("/admin/v1/decisions?limit=500&" + query)
                .jsonPath();
        return page.getList("items.id");
    }

    private static void awaitFound(String query) {
        await().atMost(SOON).untilAsserted(() -> assertThat(found(query)).contains(id()));
    }

    @ParameterizedTest
    @CsvSource({
        "market, TH, SG",
        "storefront, bkk-wellness, global",
        "sku, PAIN-PATCH-1, HERBAL-OTC-1",
        "rule, TH-TRAD-L-1, SG-TRAD-L-1",
        "code, EVIDENCE_MISSING, UNKNOWN_SKU",
        "verdict, BLOCK, SELL_LOCAL",
        "disposition, BLOCK, SPLIT",
        "stage, PAYMENT, RENEWAL"
    })
    void findsByEachMarkAndByNoOther(String parameter, String its, String another) {
        assertThat(found(parameter + "=" + its)).contains(id());
        assertThat(found("cart=" + CART + "&" + parameter + "=" + its)).containsExactly(id());
        assertThat(found("cart=" + CART + "&" + parameter + "=" + another)).isEmpty();
    }

    @Test
    void findsWithinItsSpan() {
        String from = "&from=" + decided;
        String to = "&to=" + decided;

        assertThat(found("cart=" + CART + from)).containsExactly(id());
        assertThat(found("cart=" + CART + to)).isEmpty();
        assertThat(found("cart=" + CART + from + "&to=" + decided.plusMillis(1)))
                .containsExactly(id());
    }

    @Test
    void showsWhatWasFoundAndHowFarASearchReaches() {
        JsonPath page =
                gate.asAdministrator().get("/admin/v1/decisions?cart=" + CART).jsonPath();

        assertThat(page.getMap("items[0]"))
                .containsEntry("storefront", "bkk-wellness")
                .containsEntry("cart", CART)
                .containsEntry("disposition", decision.path("disposition"))
                .containsEntry("stage", "PAYMENT")
                .containsEntry("readable", true);
        // Not PROHIBITED, which closed the parcel from abroad.
        assertThat(page.getList("items[0].codes")).containsExactly("EVIDENCE_MISSING");
        assertThat(Instant.parse(page.getString("searchableUntil"))).isAfter(decided);
    }

    @Test
    void findsABuyersDecisionsUntilTheBuyerIsErased() {
        String subject = "erased-" + UUID.randomUUID();
        verify(subject);
        String hers = decide(subject, "another").path("id");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(found("subject=" + subject)).containsExactly(hers));
        assertThat(found("subject=" + SUBJECT)).containsExactly(id());

        gate.asStorefront().delete("/v1/identity/subjects/" + subject).then().statusCode(204);

        assertThat(found("subject=" + subject)).isEmpty();
        assertThat(found("cart=another")).contains(hers);
        assertThat(found("subject=" + SUBJECT)).containsExactly(id());
    }

    @Test
    void rebuildsByACommandWhileTheGateRuns() throws Exception {
        try (Connection connection = gate.database();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from decision_search");
        }
        assertThat(found("cart=" + CART)).isEmpty();

        Process rebuilding = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(rebuilding.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(rebuilding.exitValue()).isZero();
        assertThat(found("cart=" + CART)).containsExactly(id());
    }

    private static List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dquarkus.datasource.jdbc.url=" + gate.jdbcUrl("postgres"));
        command.add("-Dquarkus.datasource.username=marketgate");
        command.add("-Dquarkus.datasource.password=" + gate.secret("database"));
        command.add("-jar");
        command.add(System.getProperty("marketgate.application"));
        command.add("rebuild-search");
        return command;
    }
}
