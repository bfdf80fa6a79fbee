package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertProblem;
import static io.marketgate.admin.CrudResourceContract.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Resource;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.evidence.Evidence;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.buyer.Buyers;
import io.marketgate.market.MarketCode;
import io.marketgate.product.Value;
import io.marketgate.rule.AssuranceLevel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class EvidenceResourceTest {
    private static final String PATH = "/admin/v1/evidence";
    private static final String LISTING = """
            {"type":"PRODUCT_LISTING","scope":"PRODUCT","sku":"PATCH-1","market":"SG","number":"SIN-1","issuer":"HSA",
             "attributes":{"holder":"A shop","issuedOn":"2026-01-01"},
             "validFrom":"2026-01-01T00:00:00Z","validTo":"2028-01-01T00:00:00Z"}
            """;

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @Inject
    Buyers buyers;

    @Inject
    Clock clock;

    private Tenant tenant;

    @BeforeEach
    void sellPatches() {
        tenant = Tenant.of(editor, catalogue);
        editing()
                .body(SkuResourceTest.PATCH.replace("OTC_DRUG", "TRADITIONAL_MEDICINE"))
                .put("/admin/v1/skus/PATCH-1");
    }

    private RequestSpecification editing() {
        return tenant.as(Roles.CATALOGUE_EDITOR);
    }

    private Response post(String body) {
        return editing().body(body).post(PATH);
    }

    @Test
    void recordsEvidence() {
        Response created = post(LISTING);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String id = created.jsonPath().getString("id");
        Response read = editing().get(PATH + "/" + id);
        Map<String, Object> made = new HashMap<>(created.jsonPath().getMap(""));
        assertThat(made.remove("notices")).isEqualTo(List.of());
        assertThat(read.jsonPath().getMap("")).isEqualTo(made);
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(read.jsonPath().getString("number")).isEqualTo("SIN-1");
        assertThat(read.jsonPath().getString("attributes.issuedOn")).isEqualTo("2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "XX", "SG-ZZ"})
    void refusesAnUnknownMarket(String market) {
        assertViolation(post(LISTING.replace("\"SG\"", '"' + market + '"')), "/market");
    }

    @Test
    void givesANoticeForAMarketWithoutAPack() {
        Response created = post(LISTING.replace("\"SG\"", "\"FR\""));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getList("notices.code")).containsExactly("MARKET_WITHOUT_PACK");
        assertThat(created.jsonPath().getString("notices[0].pointer")).isEqualTo("/market");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"SG\"|\"DE\"|NOT_ASKED|/type",
                "2028-01-01|2026-02-01|NOT_COUNTED|/validTo",
                "\"holder\":\"A shop\"|\"product\":[\"PATCH-1\",\"OTHER-1\"]|NOT_COUNTED|/attributes/product",
                "\"holder\":\"A shop\"|\"product\":[\"PATCH-1\"]||",
            })
    void saysWhatOfAPaperCanNeverCount(String right, String idle, String code, String pointer) {
        Response created = post(LISTING.replace(right, idle));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getList("notices.code", String.class))
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(created.jsonPath().getList("notices.pointer", String.class))
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @Test
    void saysThatThePartnerWhoAttestedIsNotTheMerchants() {
        buyers.keep(tenant.id(), new Subject("cust-7"), knownBuyer());
        String attested = """
                {"type":"PRESCRIPTION","scope":"BUYER","market":"CN",
                 "attributes":{"subject":"cust-7","quantity":"2","product":["PATCH-1"],"prescriberMarket":"CN",
                               "attestedBy":"pharmacy"}}
                """;

        Response before = post(attested);
        editing()
                .body("{\"name\":\"A pharmacy\",\"roles\":[\"LICENSED_PHARMACY\"],\"markets\":[\"CN\"]}")
                .put("/admin/v1/partners/pharmacy");
        Response after = post(attested);

        assertThat(before.statusCode()).as(before.asString()).isEqualTo(201);
        assertThat(before.jsonPath().getList("notices.pointer")).containsExactly("/attributes/attestedBy");
        assertThat(before.jsonPath().getString("notices[0].code")).isEqualTo("NOT_COUNTED");
        assertThat(after.jsonPath().getList("notices")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TH|EU|NOT_COUNTED",
                "TH|DE|NOT_COUNTED",
                "DE|EU|",
                "EU|DE|",
                "DE|DE|",
            })
    void saysThatThePartnerDoesNotActThere(String acts, String market, String code) {
        editing()
                .body("{\"name\":\"Siam\",\"roles\":[\"LICENSED_IMPORTER\"],\"markets\":[\"" + acts + "\"]}")
                .put("/admin/v1/partners/siam");

        Response created = post("{\"type\":\"EUDAMED_SRN\",\"scope\":\"PARTNER\",\"partner\":\"siam\",\"market\":\""
                + market + "\",\"attributes\":{\"role\":\"IMPORTER\",\"holder\":\"Siam\"}}");

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getList("notices.code", String.class))
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(created.jsonPath().getList("notices.pointer", String.class))
                .isEqualTo(code == null ? List.of() : List.of("/market"));
    }

    @Test
    void recordsEvidenceTwiceIfPostedTwice() {
        post(LISTING);
        post(LISTING);

        assertThat(editing().get(PATH).jsonPath().getList("items")).hasSize(2);
    }

    @Test
    void recordsEvidenceOnceForAnIdempotencyKey() {
        RequestSpecification editing = editing().header("Idempotency-Key", "k-1");
        Response created = editing.body(LISTING).post(PATH);

        Response again = editing.body(LISTING).post(PATH);

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(created.asString());
        assertThat(again.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(editing().get(PATH).jsonPath().getList("items")).hasSize(1);
        assertProblem(editing.body(LISTING.replace("SIN-1", "SIN-2")).post(PATH), 422, "idempotency-mismatch");
    }

    @Test
    void revokesEvidence() {
        String id = post(LISTING).jsonPath().getString("id");

        String etag = editing().get(PATH + "/" + id).header("ETag");

        assertProblem(editing().delete(PATH + "/" + id), 428, "precondition-required");
        Response revoked = editing().header("If-Match", etag).delete(PATH + "/" + id);

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(revoked.jsonPath().getLong("revision")).isPositive();
        assertProblem(editing().get(PATH + "/" + id), 404, "not-found");
    }

    @Test
    void amendsEvidenceAndKeepsTheVersionBefore() {
        Response created = post(LISTING);
        String paper = PATH + "/" + created.jsonPath().getString("id");
        Response before = editing().get(paper);

        Response amended = editing()
                .header("If-Match", before.header("ETag"))
                .body(LISTING.replace("2028-01-01", "2029-01-01"))
                .put(paper);
        Response again = editing().body(editing().get(paper).asString()).put(paper);

        assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(amended.header("ETag"));
        assertThat(editing().get(paper).jsonPath().getString("validTo")).isEqualTo("2029-01-01T00:00:00Z");
        Response then = editing()
                .queryParam("asOf", created.jsonPath().getLong("revision"))
                .get(paper);
        assertThat(then.jsonPath().getString("validTo")).isEqualTo("2028-01-01T00:00:00Z");
        Response changes = tenant.as(Roles.AUDITOR)
                .queryParam("since", amended.jsonPath().getLong("revision") - 1)
                .get("/admin/v1/changes");
        assertThat(changes.jsonPath().getMap("items[0].entries[0].before").toString())
                .contains("2028-01-01");
        assertThat(changes.jsonPath().getMap("items[0].entries[0].after").toString())
                .contains("2029-01-01");
    }

    @Test
    void amendsOnlyWhatTheWriterHasSeen() {
        Response created = post(LISTING);
        String paper = PATH + "/" + created.jsonPath().getString("id");
        String other = LISTING.replace("SIN-1", "SIN-2");

        assertProblem(editing().body(other).put(paper), 428, "precondition-required");
        assertProblem(editing().header("If-Match", "\"1\"").body(other).put(paper), 412, "stale");
        assertProblem(editing().body(other).put(PATH + "/not-there"), 404, "not-found");
        assertThat(editing().get(paper).jsonPath().getString("number")).isEqualTo("SIN-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"PRODUCT_LISTING\"|\"CE_CERTIFICATE\"|/type",
                "\"PRODUCT\",\"sku\":\"PATCH-1\"|\"LOT\",\"sku\":\"PATCH-1\",\"lot\":\"L1\"|/scope",
                "PATCH-1|NONE|/sku",
                "2028-01-01|2025-01-01|/validTo",
                "\"type\"|\"id\":\"another\",\"type\"|/id",
            })
    void amendsNoEvidenceIntoOtherEvidence(String right, String wrong, String pointer) {
        Response created = post(LISTING);

        Response refused = editing()
                .header("If-Match", created.header("ETag"))
                .body(LISTING.replace(right, wrong))
                .put(PATH + "/" + created.jsonPath().getString("id"));

        assertViolation(refused, pointer);
    }

    @Test
    void givesNewEvidenceItsIdItself() {
        assertViolation(post(LISTING.replaceFirst("\\{", "{\"id\":\"mine\",")), "/id");
    }

    @Test
    void amendsABuyersEvidenceWithoutNamingTheBuyer() {
        buyers.keep(tenant.id(), new Subject("cust-7"), knownBuyer());
        buyers.keep(tenant.id(), new Subject("cust-8"), knownBuyer());
        Response created = post("""
                {"type":"PRESCRIPTION","scope":"BUYER","market":"SG","number":"RX-4711",
                 "attributes":{"subject":"cust-7","quantity":"2"}}
                """);
        String id = created.jsonPath().getString("id");
        String paper = PATH + "/" + id;
        String number = stored(id).reference().number();
        String read = editing().get(paper).asString();

        Response amended = editing().body(read.replace("\"2\"", "\"3\"")).put(paper);
        Response anothers = editing()
                .header("If-Match", amended.header("ETag"))
                .body("{\"type\":\"PRESCRIPTION\",\"scope\":\"BUYER\",\"attributes\":{\"subject\":\"cust-8\"}}")
                .put(paper);

        assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
        assertThat(amended.jsonPath().getLong("revision"))
                .isGreaterThan(created.jsonPath().getLong("revision"));
        assertThat(stored(id).reference().number()).isEqualTo(number);
        assertViolation(anothers, "/attributes/subject");
    }

    private Evidence stored(String id) {
        return editor.find(tenant.id(), Resource.EVIDENCE, id).value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=PRODUCT_LISTING|valid expired upcoming",
                "type=CE_CERTIFICATE|",
                "sku=PATCH-1|valid expired upcoming",
                "sku=OTHER|",
                "partner=pharmacy|licence",
                "market=SG|valid expired upcoming",
                "market=CN|",
                "status=VALID|valid licence",
                "status=EXPIRED|expired",
                "status=UPCOMING|upcoming",
                "status=REVOKED|revoked",
                "status=REVOKED&sku=OTHER|",
            })
    void listsTheEvidenceThatIsLookedFor(String filter, String expected) {
        editing()
                .body("{\"name\":\"A pharmacy\",\"roles\":[\"LICENSED_PHARMACY\"],\"markets\":[\"SG\"]}")
                .put("/admin/v1/partners/pharmacy");
        post(numbered("valid", "2026-01-01", "2999-01-01"));
        post(numbered("expired", "2020-01-01", "2021-01-01"));
        post(numbered("upcoming", "2998-01-01", "2999-01-01"));
        post("{\"type\":\"PHARMACY_LICENCE\",\"scope\":\"PARTNER\",\"partner\":\"pharmacy\",\"number\":\"licence\"}");
        Response revoked = post(numbered("before", "2026-01-01", "2999-01-01"));
        String paper = PATH + "/" + revoked.jsonPath().getString("id");
        Response amended = editing()
                .header("If-Match", revoked.header("ETag"))
                .body(numbered("revoked", "2026-01-01", "2999-01-01"))
                .put(paper);
        editing().header("If-Match", amended.header("ETag")).delete(paper);

        Response listed = editing().get(PATH + "?" + filter);

        assertThat(listed.statusCode()).as(listed.asString()).isEqualTo(200);
        assertThat(listed.jsonPath().getList("items.number", String.class))
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
    }

    private static String numbered(String number, String from, String to) {
        return LISTING.replace("SIN-1", number)
                .replace("\"2026-01-01T", "\"" + from + "T")
                .replace("2028-01-01", to);
    }

    @ParameterizedTest
    @CsvSource({"status=LOST,status", "type=UNHEARD_OF,type", "market=Singapore,market", "colour=red,colour"})
    void refusesAFilterThatIsNone(String filter, String parameter) {
        assertViolation(editing().get(PATH + "?" + filter), parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRODUCT_LISTING|UNHEARD_OF|/type",
                "PRODUCT_LISTING|unheard of|/type",
                "\"PRODUCT\"|\"SELLER\"|/scope",
                "\"PRODUCT\"|\"PLANET\"|/scope",
                "\"sku\":\"PATCH-1\",||/sku",
                "PATCH-1|NONE|/sku",
                "\"market\"|\"lot\":\"L1\",\"market\"|/lot",
                "\"market\"|\"partner\":\"P1\",\"market\"|/partner",
                "\"SG\"|\"Singapore\"|/market",
                "2028-01-01|2025-01-01|/validTo",
                "2028-01-01T00:00:00Z|never|/validTo",
                "\"holder\"|\"colour\"|/attributes/colour",
                "2026-01-01\"}|soon\"}|/attributes/issuedOn",
            })
    void pointsToTheInvalidMember(String right, String wrong, String pointer) {
        Response refused = post(LISTING.replace(right, wrong == null ? "" : wrong));

        assertViolation(refused, pointer);
    }

    @Test
    void refusesEvidenceOfAShipment() {
        assertViolation(post("{\"type\":\"FDA_PRIOR_NOTICE\",\"scope\":\"SHIPMENT\"}"), "/scope");
    }

    @Test
    void refusesBuyersEvidenceOfAnUnknownPerson() {
        String named = "{\"type\":\"PRESCRIPTION\",\"scope\":\"BUYER\",\"attributes\":{\"subject\":\"cust-7\"}}";

        assertViolation(post("{\"type\":\"PRESCRIPTION\",\"scope\":\"BUYER\"}"), "/attributes/subject");
        assertViolation(post(named), "/attributes/subject");
    }

    @Test
    void keepsNothingThatIdentifiesABuyer() {
        buyers.keep(tenant.id(), new Subject("cust-7"), knownBuyer());

        Response created = post("""
                {"type":"PRESCRIPTION","scope":"BUYER","market":"SG","number":"RX-4711","issuer":"Dr. Strange",
                 "attributes":{"subject":"cust-7","patient":"Ann Example","quantity":"2","prescriberMarket":"SG"}}
                """);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        Evidence stored = editor.find(
                        tenant.id(), Resource.EVIDENCE, created.jsonPath().getString("id"))
                .value();
        String pseudonym =
                buyers.find(tenant.id(), new Subject("cust-7"), clock.instant()).pseudonym();
        assertThat(stored.attributes())
                .containsEntry("subject", new Value.Text(pseudonym))
                .containsKey("quantity")
                .doesNotContainKey("patient");
        assertThat(stored.reference().number()).matches("1:[0-9a-f]{64}");
        String everything = created.asString()
                + stored
                + tenant.as(Roles.AUDITOR).get("/admin/v1/changes").asString();
        assertThat(everything).doesNotContain("RX-4711", "cust-7", "Strange", "Ann Example");
    }

    private NewAssurance knownBuyer() {
        Instant now = clock.instant();
        Assurance.Held held = new Assurance.Held(
                "PASSPORT", new MarketCode("SG"), AssuranceLevel.SELF_DECLARED, Set.of(), now, now.plusSeconds(3600));
        return new NewAssurance(UUID.randomUUID(), held, null);
    }

    @Test
    void hidesEvidenceFromOtherMerchants() {
        String id = post(LISTING).jsonPath().getString("id");
        RequestSpecification stranger = Tenant.of(editor, catalogue).as(Roles.CATALOGUE_EDITOR);

        assertProblem(stranger.get(PATH + "/" + id), 404, "not-found");
        assertProblem(stranger.delete(PATH + "/" + id), 404, "not-found");
        assertViolation(stranger.body(LISTING).post(PATH), "/sku");
    }

    @Test
    void letsReadersReadAndNotWrite() {
        assertProblem(tenant.as(Roles.AUDITOR).body(LISTING).post(PATH), 403, "forbidden");
        assertThat(tenant.as(Roles.AUDITOR).get(PATH).statusCode()).isEqualTo(200);
    }
}
