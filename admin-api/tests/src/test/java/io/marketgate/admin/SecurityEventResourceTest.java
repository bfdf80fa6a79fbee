package io.marketgate.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.access.PresentedKey;
import io.marketgate.access.Roles;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Resource;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.marketgate.merchant.ApiKey;
import io.marketgate.securityevent.SecurityEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class SecurityEventResourceTest {
    private static final String REQUEST = "0190d8c4-0000-7000-8000-000000000001";
    private static final String PATH = "/admin/v1/security-events";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @Inject
    SecurityEvents events;

    @Inject
    DataSource dataSource;

    private Tenant tenant;
    private PresentedKey key;

    @BeforeEach
    void makeAStorefrontsKey() {
        tenant = Tenant.of(editor, catalogue);
        key = PresentedKey.generate();
        ApiKey stored = new ApiKey(key.id(), "shop", key.secretSha256(), Set.of(), Set.of());
        editor.create(tenant.id(), Resource.API_KEY, stored, Author.GATE);
        tenant.awaitCatalogue();
    }

    private RequestSpecification with(String credential) {
        return given().header("X-API-Key", credential);
    }

    private String wrong() {
        return key.text().substring(0, key.text().length() - 64) + "0".repeat(64);
    }

    /** What was noted, which is done behind the answer. */
    private List<Map<String, Object>> seen(String query) {
        return seen(query, 1);
    }

    private List<Map<String, Object>> seen(String query, int least) {
        return await().atMost(Duration.ofSeconds(10)).until(() -> listed(query), found -> found.size() >= least);
    }

    private List<Map<String, Object>> listed(String query) {
        events.writeNoted();
        Response response = tenant.as(Roles.AUDITOR).get(PATH + query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getList("items");
    }

    @Test
    void tellsWhoWasRefusedWhereAndWhy() {
        with(key.text()).header("X-Request-Id", REQUEST).get("/admin/v1/skus");

        assertThat(seen("?kind=REFUSED")).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("actor", "key:" + key.id())
                .containsEntry("endpoint", "GET /admin/v1/skus")
                .containsEntry("outcome", "ROLE_MISSING")
                .containsEntry("requestId", REQUEST)
                .containsEntry("times", 1));
    }

    @Test
    void keepsNoRequestIdThatACallerMadeUp() {
        with(key.text()).header("X-Request-Id", "ERIKA-MUSTERMANN").get("/admin/v1/skus");

        assertThat(seen("?kind=REFUSED")).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("requestId", null));
    }

    @Test
    void countsAFloodAsOneRow() {
        for (int i = 0; i < 50; i++) {
            assertThat(with(wrong()).get("/v1/checkout/decisions/" + i).statusCode())
                    .isEqualTo(401);
        }

        List<Map<String, Object>> refused = seen("?kind=REFUSED");

        // The minute may have turned meanwhile.
        assertThat(refused).hasSizeBetween(1, 2).allSatisfy(event -> assertThat(event)
                .containsEntry("actor", "key:" + key.id())
                .containsEntry("endpoint", "GET /v1/checkout/decisions/{id}")
                .containsEntry("outcome", "WRONG_KEY"));
        assertThat(refused.stream().mapToInt(event -> (int) event.get("times")).sum())
                .isEqualTo(50);
    }

    @Test
    void tellsWhichKeyWasUsedWhere() {
        with(key.text()).get("/v1/vocabulary");

        assertThat(seen("?kind=USED"))
                .filteredOn(event -> event.get("actor").equals("key:" + key.id()))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("endpoint", "GET /v1/vocabulary")
                        .containsEntry("outcome", "AUTHENTICATED"));
    }

    @Test
    void doesNotSayThatARefusedCallWasDone() {
        assertThat(with(key.text()).get("/admin/v1/changes").statusCode()).isEqualTo(403);

        assertThat(seen("?kind=USED"))
                .filteredOn(event -> "GET /admin/v1/changes".equals(event.get("endpoint")))
                .filteredOn(event -> event.get("actor").equals("key:" + key.id()))
                .singleElement()
                .satisfies(event -> assertThat(event).containsEntry("outcome", "AUTHENTICATED"));
    }

    @Test
    void tellsWhoErasedABuyerAndNotWhom() {
        assertThat(with(key.text())
                        .delete("/v1/identity/subjects/somebody-of-old")
                        .statusCode())
                .isEqualTo(204);

        List<Map<String, Object>> erased = seen("?kind=ERASED");

        assertThat(erased).singleElement().satisfies(event -> assertThat(event)
                .containsEntry("actor", "key:" + key.id())
                .containsEntry("endpoint", "DELETE /v1/identity/subjects/{subject}")
                .containsEntry("outcome", "NOTHING_HELD"));
        assertThat(erased.toString()).doesNotContain("somebody-of-old");
    }

    @Test
    void showsNoEventOfAnotherMerchant() {
        with(key.text()).get("/admin/v1/skus");
        events.writeNoted();

        Tenant other = Tenant.of(editor, catalogue);

        assertThat(other.as(Roles.AUDITOR)
                        .get(PATH + "?kind=REFUSED")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void comesPageByPageTheLatestFirst() {
        with(key.text()).get("/admin/v1/skus");
        with(key.text()).get("/admin/v1/partners");
        seen("?kind=REFUSED", 2);

        JsonPath first =
                tenant.as(Roles.AUDITOR).get(PATH + "?kind=REFUSED&limit=1").jsonPath();
        JsonPath second = tenant.as(Roles.AUDITOR)
                .get(PATH + "?kind=REFUSED&limit=1&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items")).hasSize(1);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(first.getString("items[0].endpoint")).isNotEqualTo(second.getString("items[0].endpoint"));
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void refusesWhatIsNoKindNoSpanAndNoCursor() {
        RequestSpecification auditor = tenant.as(Roles.AUDITOR);

        assertThat(auditor.get(PATH + "?kind=SEEN").statusCode()).isEqualTo(400);
        assertThat(auditor.get(PATH + "?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(400);
        assertThat(auditor.get(PATH + "?cursor=first").statusCode()).isEqualTo(400);
    }

    @Test
    void verificationFindsAnEventThatSomebodyHasAltered() throws SQLException {
        with(key.text()).get("/admin/v1/skus");
        long sequence = ((Number) seen("?kind=REFUSED").get(0).get("sequence")).longValue();
        execute("update security_event set times = times + 1 where sequence = " + sequence);
        try {
            JsonPath verified = tenant.as(Roles.AUDITOR)
                    .get("/admin/v1/journal/verification")
                    .jsonPath();

            assertThat(verified.getBoolean("clean")).isFalse();
            assertThat(verified.getList("flaws.findAll{it.subject=='EVENT'}.id", String.class))
                    .containsExactly(String.valueOf(sequence));
        } finally {
            execute("update security_event set times = times - 1 where sequence = " + sequence);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
