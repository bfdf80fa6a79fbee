package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A read as of a revision answers what the same read answered at that revision. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class AsOfTest {
    private static final long SEED = 4711;
    private static final int WRITES = 40;
    private static final String SKUS = "/admin/v1/skus";
    private static final String EVIDENCE = "/admin/v1/evidence";
    private static final String RULE = """
            {"forbid":"%s","for":{"market":["SG"]}}
            """;

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private Tenant tenant;
    private RequestSpecification editing;

    @BeforeEach
    void setUp() {
        tenant = Tenant.of(editor, catalogue);
        editing = tenant.as(Roles.CATALOGUE_EDITOR, Roles.MERCHANT_ADMIN, Roles.AUDITOR);
        put(SKUS + "/S-0", sku("first"));
    }

    /** The law, on a random history. */
    @Test
    void answersWhatWasAnsweredThen() {
        Random random = new Random(SEED);
        Map<Long, Map<String, Object>> seen = new TreeMap<>();
        for (int i = 0; i < WRITES; i++) {
            write(random);
            seen.put(editor.revision(), everything(null));
        }

        assertThat(seen).hasSizeGreaterThan(WRITES / 2);
        seen.forEach((revision, then) -> assertThat(everything(revision))
                .as("revision %s of seed %s", revision, SEED)
                .isEqualTo(then));
    }

    @Test
    void takesAnInstantForTheRevisionOfThen() {
        long before = editor.revision();
        Response changes = editing().queryParam("since", before - 1).get("/admin/v1/changes");
        String at = changes.jsonPath().getString("items[0].at");
        put(SKUS + "/S-0", sku("second"));

        Response then = editing().queryParam("asOf", at).get(SKUS + "/S-0");

        assertThat(then.statusCode()).as(then.asString()).isEqualTo(200);
        assertThat(then.jsonPath().getLong("asOf")).isGreaterThanOrEqualTo(before);
        assertThat(editing()
                        .queryParam("asOf", Instant.EPOCH.toString())
                        .get(SKUS)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void readsTheLawOfThePast() {
        long revision = editor.revision();

        Response then = editing().queryParam("asOf", revision).get("/admin/v1/markets/SG");
        Response none = editing().queryParam("asOf", 0).get("/admin/v1/markets");

        assertThat(then.statusCode()).as(then.asString()).isEqualTo(200);
        assertThat(without(then))
                .isEqualTo(editing().get("/admin/v1/markets/SG").jsonPath().getMap(""));
        assertThat(then.jsonPath().getLong("asOf")).isEqualTo(revision);
        assertThat(none.jsonPath().getList("items")).isEmpty();
    }

    @Test
    void namesTheNewestRevisionWhereOneIsAheadOfIt() {
        long ahead = editor.revision() + 1;

        Response refused = editing().queryParam("asOf", ahead).get(SKUS);

        assertViolation(refused, "asOf");
        assertThat(refused.asString()).contains("the newest revision is " + (ahead - 1));
    }

    /** Putting back what was read of the past does not undo what has happened since. */
    @Test
    void putsNoPastOverThePresent() {
        long first = editor.revision();
        Response past = editing().queryParam("asOf", first).get(SKUS + "/S-0");
        put(SKUS + "/S-0", sku("second"));
        Map<String, Object> old = without(past);

        Response refused = editing().body(old).put(SKUS + "/S-0");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(412);
    }

    private RequestSpecification editing() {
        return RestAssured.given().spec(editing);
    }

    private Map<String, Object> everything(Long asOf) {
        Map<String, Object> all = new TreeMap<>();
        for (String path : List.of(
                SKUS,
                SKUS + "/S-0",
                SKUS + "/S-1",
                SKUS + "/S-0/markets",
                SKUS + "/S-0/markets/SG",
                EVIDENCE,
                EVIDENCE + "?status=REVOKED",
                EVIDENCE + "?sku=S-0&status=VALID",
                "/admin/v1/partners",
                "/admin/v1/partners/p-0",
                "/admin/v1/rules",
                "/admin/v1/rules/OWN-0",
                "/admin/v1/merchants",
                "/admin/v1/merchants/" + tenant.id())) {
            Response response = (asOf == null ? editing() : editing().queryParam("asOf", asOf)).get(path);
            all.put(path, response.statusCode() == 404 ? "not there" : without(response));
        }
        return all;
    }

    /** The answer without what says of which revision it is. */
    private static Map<String, Object> without(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        Map<String, Object> body = new HashMap<>(response.jsonPath().getMap(""));
        body.remove("asOf");
        if (body.get("items") instanceof List<?> items) {
            items.forEach(item -> ((Map<?, ?>) item).remove("asOf"));
        }
        return body;
    }

    private void write(Random random) {
        int one = random.nextInt(2);
        String word = "word " + random.nextInt(3);
        switch (random.nextInt(8)) {
            case 0, 1 -> put(SKUS + "/S-" + one, sku(word));
            case 2 ->
                put(
                        "/admin/v1/partners/p-" + one,
                        "{\"name\":\"" + word + "\",\"roles\":[\"LICENSED_IMPORTER\"],\"markets\":[\"SG\"]}");
            case 3 -> put("/admin/v1/rules/OWN-" + one, RULE.formatted(word));
            case 4 -> put(SKUS + "/S-0/markets/SG", "{\"status\":\"SUSPENDED\",\"reason\":\"" + word + "\"}");
            case 5 -> editing().body(paper(word)).post(EVIDENCE);
            case 6 -> amendOrRevoke(random, word);
            default -> delete(random.nextBoolean() ? "/admin/v1/rules/OWN-" + one : "/admin/v1/partners/p-" + one);
        }
    }

    private void amendOrRevoke(Random random, String word) {
        List<String> ids = editing().get(EVIDENCE).jsonPath().getList("items.id", String.class);
        if (ids.isEmpty()) {
            return;
        }
        String paper = EVIDENCE + "/" + ids.get(random.nextInt(ids.size()));
        if (random.nextBoolean()) {
            put(paper, paper(word));
        } else {
            delete(paper);
        }
    }

    private void put(String path, String body) {
        String etag = editing().get(path).header("ETag");
        Response response = (etag == null ? editing() : editing().header("If-Match", etag))
                .body(body)
                .put(path);
        assertThat(response.statusCode()).as(response.asString()).isIn(200, 201);
    }

    private void delete(String path) {
        String etag = editing().get(path).header("ETag");
        if (etag != null) {
            assertThat(editing().header("If-Match", etag).delete(path).statusCode())
                    .isEqualTo(200);
        }
    }

    private static String sku(String title) {
        return "{\"title\":\"" + title + "\",\"productClass\":\"OTC_DRUG\"}";
    }

    private static String paper(String number) {
        return """
                {"type":"PRODUCT_LISTING","scope":"PRODUCT","sku":"S-0","market":"SG","number":"%s",
                 "validTo":"2999-01-01T00:00:00Z"}
                """.formatted(number);
    }
}
