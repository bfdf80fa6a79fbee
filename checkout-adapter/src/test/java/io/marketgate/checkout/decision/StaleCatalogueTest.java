package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.live.Poller;
import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Logged;
import io.marketgate.checkout.Storefronts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StaleCatalogueTest.ShortLease.class)
@WithTestResource(DemonstrationGate.class)
class StaleCatalogueTest {
    /** A lease short enough to wait for. */
    public static final class ShortLease implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "marketgate.catalogue.read-timeout", "PT1S",
                    "marketgate.catalogue.max-staleness", "PT2S");
        }
    }

    @Inject
    Storefronts storefronts;

    @Inject
    Catalogue catalogue;

    @Inject
    Poller poller;

    @Inject
    MeterRegistry registry;

    @Test
    void refusesWhileTheCatalogueIsStaleAndRecovers() {
        storefronts.awaitCatalogue();
        poller.close();
        await().atMost(Duration.ofSeconds(20)).until(() -> catalogue.current() instanceof Current.Stale);

        Response stale = RestAssured.given()
                .header("X-API-Key", storefronts.key())
                .contentType(ContentType.JSON)
                .body(Carts.HERBAL_TO_SINGAPORE)
                .post("/v1/checkout/decisions");

        assertThat(stale.statusCode()).as(stale.asString()).isEqualTo(503);
        assertThat(stale.header("Retry-After")).isEqualTo("1");
        assertThat(stale.jsonPath().getString("type")).isEqualTo("urn:marketgate:problem:unavailable");
        assertThat(shipAnOrder().statusCode()).isEqualTo(503);
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(RestAssured.get("/q/health/live").statusCode())
                .as("its thread has ended")
                .isEqualTo(503);
        writesNoPathIntoLogsAndMetrics();

        poller.start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> storefronts.decide(Carts.HERBAL_TO_SINGAPORE).statusCode() == 200);
        assertThat(shipAnOrder().statusCode()).isEqualTo(400);
        assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    private void writesNoPathIntoLogsAndMetrics() {
        try (Logged logged = Logged.anywhere()) {
            int status = RestAssured.given()
                    .header("X-API-Key", storefronts.key())
                    .get("/v1/identity/subjects/S1234567D")
                    .statusCode();

            assertThat(status).isEqualTo(503);
            assertThat(logged.records()).noneMatch(line -> line.contains("S1234567D"));
        }
        await().during(Duration.ofMillis(300)).until(() -> registry.getMeters().stream()
                .noneMatch(meter -> meter.getId().toString().contains("S1234567D")));
    }

    /** Ships an order through commercetools, of a project whose orders keep receipts; this one has none. */
    private Response shipAnOrder() {
        return RestAssured.given()
                .header("X-API-Key", storefronts.key())
                .contentType(ContentType.JSON)
                .body("""
                        {"action":"Update","resource":{"typeId":"order","id":"o-1","obj":{"createdAt":"2026-11-23T10:00:00.000Z",
                         "shipmentState":"Shipped","totalPrice":{"currencyCode":"USD"},"shippingAddress":{"country":"SG"},
                         "lineItems":[{"id":"l-1","quantity":1,"variant":{"sku":"LIPSTICK-1"},"price":{"value":{"centAmount":1}}}]}}}""")
                .post("/adapters/commercetools/global");
    }
}
