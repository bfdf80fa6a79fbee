package io.marketgate.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.harness.PackagedGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every metric and label that the dashboard and the alerts name is exported by a gate that has decided some carts. */
class MonitoringIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    static Path directory;

    private static PackagedGate gate;

    @BeforeAll
    static void startAndDecide() {
        gate = PackagedGate.in(directory.resolve("home")).start();
        decide("cn-flagship", "CNY", "SG", "238823", "HERBAL-OTC-1");
        decide("bkk-wellness", "THB", "TH", "10110", "PAIN-PATCH-1");
        await().atMost(TIMEOUT).until(() -> scraped().contains("uri=\"/v1/checkout/decisions\""));
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    private static void decide(String storefront, String currency, String country, String postalCode, String sku) {
        gate.asStorefront()
                .body("""
                        {"storefront":"%s","currency":"%s","shipTo":{"country":"%s","postalCode":"%s"},
                         "lines":[{"id":"1","sku":"%s","quantity":1,"unitPrice":"9.00"}]}""".formatted(storefront, currency, country, postalCode, sku))
                .post("/v1/checkout/decisions")
                .then()
                .statusCode(200);
    }

    private static String scraped() {
        return gate.anonymous().get("/q/metrics").asString();
    }

    @Test
    void theDashboardAsksForWhatIsExported() {
        assertExported(OperationsFiles.json("grafana-dashboard.json").findValues("expr"));
    }

    @Test
    void theAlertsAskForWhatIsExported() {
        assertExported(OperationsFiles.yaml("prometheus-alerts.yaml").findValues("expr"));
    }

    private static void assertExported(List<JsonNode> queries) {
        Scrape scrape = Scrape.of(scraped());

        assertThat(queries).hasSizeGreaterThan(10).allSatisfy(query -> assertThat(
                        new PromQuery(query.textValue()).missingIn(scrape))
                .as(query.textValue())
                .isEmpty());
    }

    @Test
    void countsWhatWasDecidedByStorefrontVerdictAndReason() {
        Scrape scrape = Scrape.of(scraped());

        assertThat(scrape.values("marketgate_storefront_decisions_total", "storefront"))
                .contains("cn-flagship", "bkk-wellness");
        assertThat(scrape.values("marketgate_lines_total", "code")).contains("EVIDENCE_MISSING");
        assertThat(scrape.values("marketgate_evidence_expiring", "kind"))
                .containsExactly("assurance", "buyer_evidence", "evidence", "licence");
        assertThat(scrape.values("marketgate_keys", "purpose")).containsExactly("handover", "person", "receipt");
        assertThat(scrape.values("marketgate_pack_review_due_days", "pack")).contains("SG", "EU");
        assertThat(scrape.values("marketgate_decision_duration_seconds_bucket", "le"))
                .contains("0.1", "0.5", "+Inf");
    }
}
