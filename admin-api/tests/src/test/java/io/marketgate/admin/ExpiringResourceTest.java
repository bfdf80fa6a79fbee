package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertProblem;
import static io.marketgate.admin.CrudResourceContract.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.buyer.Buyers;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.AssuranceLevel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class ExpiringResourceTest {
    private static final String PATH = "/admin/v1/expiring";
    private static final String OF_LAW = "REVIEW_DUE|RULE_ENDS|RULE_BEGINS|PILOT_ENDS";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @Inject
    Buyers buyers;

    @Inject
    Clock clock;

    private Tenant tenant;
    private Instant now;

    @BeforeEach
    void holdWhatEnds() {
        tenant = Tenant.of(editor, catalogue);
        now = clock.instant();
        put("/admin/v1/skus/PATCH-1", SkuResourceTest.PATCH);
        put("/admin/v1/partners/pharmacy", "{\"name\":\"A\",\"roles\":[\"LICENSED_PHARMACY\"],\"markets\":[\"SG\"]}");
        post(
                "\"type\":\"PRODUCT_LISTING\",\"scope\":\"PRODUCT\",\"sku\":\"PATCH-1\",\"market\":\"SG\",\"number\":\"N-1\"",
                3);
        post(
                "\"type\":\"PRODUCT_LISTING\",\"scope\":\"PRODUCT\",\"sku\":\"PATCH-1\",\"market\":\"SG\",\"number\":\"LATE\"",
                99);
        post("\"type\":\"PHARMACY_LICENCE\",\"scope\":\"PARTNER\",\"partner\":\"pharmacy\",\"market\":\"JP\"", 3);
        put(
                "/admin/v1/skus/PATCH-1/markets/SG",
                "{\"status\":\"SUSPENDED\",\"reason\":\"recall\",\"effectiveTo\":\"" + now.plus(Duration.ofDays(2))
                        + "\"}");
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(20);
        put("/admin/v1/rules/OWN-1", """
                {"forbid":"Nothing goes to Singapore for a while.","for":{"market":["SG"]},"to":"%s"}
                """.formatted(day));
    }

    private RequestSpecification editing() {
        return tenant.as(Roles.CATALOGUE_EDITOR);
    }

    private void put(String path, String body) {
        Response made = editing().body(body).put(path);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    }

    private void post(String members, int days) {
        Response made = editing()
                .body("{" + members + ",\"validTo\":\"" + now.plus(Duration.ofDays(days)) + "\"}")
                .post("/admin/v1/evidence");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    }

    @Test
    void listsWhatEndsTheSoonestFirst() {
        Response listed = editing().get(PATH);

        assertThat(listed.statusCode()).as(listed.asString()).isEqualTo(200);
        assertThat(own(listed, "kind")).containsExactly("ELIGIBILITY", "EVIDENCE", "LICENCE", "OWN_RULE_ENDS");
        assertThat(own(listed, "title"))
                .containsExactly(
                        "Pain-relief patch",
                        "PRODUCT_LISTING N-1",
                        "PHARMACY_LICENCE",
                        "Nothing goes to Singapore for a while.");
        assertThat(own(listed, "market")).containsExactly("SG", "SG", "JP", "SG");
        assertThat(own(listed, "sku")).containsExactly("PATCH-1", "PATCH-1", null, null);
        assertThat(own(listed, "partner")).containsExactly(null, null, "pharmacy", null);
        assertThat(own(listed, "skus")).containsExactly("1", "1", null, null);
        assertThat(listed.jsonPath().getList("items.at", String.class)).isSorted();
    }

    @Test
    void listsThePacksThatMustBeReadAgain() {
        Response listed =
                editing().queryParam("within", "P10Y").queryParam("limit", 500).get(PATH);

        assertThat(listed.jsonPath().getList("items.findAll { it.kind == 'REVIEW_DUE' }.id", String.class))
                .contains("SG", "CN", "EU");
    }

    @Test
    void countsWhatIsABuyersAndNamesNobody() {
        Assurance.Held held = new Assurance.Held(
                "PASSPORT",
                new MarketCode("SG"),
                AssuranceLevel.SELF_DECLARED,
                Set.of(),
                now,
                now.plus(Duration.ofDays(5)));
        buyers.keep(tenant.id(), new Subject("cust-7"), new NewAssurance(UUID.randomUUID(), held, null));
        post("\"type\":\"PRESCRIPTION\",\"scope\":\"BUYER\",\"attributes\":{\"subject\":\"cust-7\"}", 4);

        Response listed = editing().get(PATH);
        Response others = Tenant.of(editor, catalogue).as(Roles.AUDITOR).get(PATH);

        assertThat(listed.jsonPath().getInt("buyers.evidence")).isEqualTo(1);
        assertThat(listed.jsonPath().getInt("buyers.assurances")).isEqualTo(1);
        assertThat(own(listed, "kind")).hasSize(4);
        assertThat(others.jsonPath().getInt("buyers.assurances")).isZero();
        assertThat(own(others, "kind")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P2D,ELIGIBILITY", "P7D,ELIGIBILITY EVIDENCE LICENCE", "P1M,ELIGIBILITY EVIDENCE LICENCE OWN_RULE_ENDS"
    })
    void looksAsFarAsIsAsked(String within, String kinds) {
        // Two days from the question is later than two days from the set-up.
        assertThat(own(editing().queryParam("within", within).get(PATH), "kind"))
                .containsExactly(kinds.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"SG,ELIGIBILITY EVIDENCE OWN_RULE_ENDS", "JP,LICENCE"})
    void listsWhatMattersInAMarket(String market, String kinds) {
        assertThat(own(editing().queryParam("market", market).get(PATH), "kind"))
                .containsExactly(kinds.split(" "));
    }

    @Test
    void listsPageByPageWhatEndsAtOneInstant() {
        for (int i = 0; i < 4; i++) {
            post(
                    "\"type\":\"PRODUCT_LISTING\",\"scope\":\"PRODUCT\",\"sku\":\"PATCH-1\",\"number\":\"S-" + i + "\"",
                    3);
        }
        List<String> whole =
                editing().queryParam("within", "P10Y").get(PATH).jsonPath().getList("items.id");

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification page = editing().queryParam("within", "P10Y").queryParam("limit", 2);
            Response response = (cursor == null ? page : page.queryParam("cursor", cursor)).get(PATH);
            seen.addAll(response.jsonPath().getList("items.id"));
            cursor = response.jsonPath().getString("next");
        } while (cursor != null && seen.size() < whole.size());

        assertThat(seen.subList(0, whole.size())).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "within,soon",
        "within,P0D",
        "within,-P3D",
        "within,P11Y",
        "within,P999999999Y",
        "within,PT5H",
        "market,Singapore",
        "limit,501",
        "cursor,!!",
        "cursor,bm90IG91cnM",
        "asOf,1"
    })
    void refusesWhatItCannotRead(String parameter, String value) {
        assertViolation(editing().queryParam(parameter, value).get(PATH), parameter);
    }

    @Test
    void isForStaff() {
        assertProblem(tenant.as(Roles.STOREFRONT).get(PATH), 403, "forbidden");
        assertThat(tenant.as(Roles.AUDITOR).get(PATH).statusCode()).isEqualTo(200);
    }

    private static List<String> own(Response listed, String member) {
        return listed.jsonPath().getList("items.findAll { !(it.kind ==~ /" + OF_LAW + "/) }." + member).stream()
                .map(value -> value == null ? null : value.toString())
                .toList();
    }
}
