package io.marketgate.admin;

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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A write that changes nothing is refused, or its answer says so, in every resource of staff. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class IneffectiveWritesTest {
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
    void bringAMerchant() {
        tenant = Tenant.of(editor, catalogue);
        RequestSpecification staff = staff();
        staff.body(SkuResourceTest.PATCH).put("/admin/v1/skus/PATCH-1");
        staff.body(
                        "{\"title\":\"A monitor\",\"productClass\":\"MEDICAL_DEVICE_MEDIUM\",\"attributes\":{\"model\":\"M1\"}}")
                .put("/admin/v1/skus/MONITOR-1");
        staff.body("{\"name\":\"Siam\",\"roles\":[\"LICENSED_IMPORTER\"],\"markets\":[\"TH\"]}")
                .put("/admin/v1/partners/siam");
        staff.body("{\"name\":\"Clinic\",\"roles\":[\"LICENSED_IMPORTER\"],\"markets\":[\"TH\"],"
                        + "\"productClasses\":[\"TELEMEDICINE_SERVICE\"]}")
                .put("/admin/v1/partners/clinic");
        staff.body("{\"name\":\"Pearl\",\"roles\":[\"LICENSED_PHARMACY\"],\"markets\":[\"CN\"]}")
                .put("/admin/v1/partners/pearl");
        staff.body(StorefrontResourceTest.GLOBAL).put("/admin/v1/storefronts/global");
        Instant now = clock.instant();
        Assurance.Held held = new Assurance.Held(
                "PASSPORT", new MarketCode("SG"), AssuranceLevel.SELF_DECLARED, Set.of(), now, now.plusSeconds(3600));
        buyers.keep(tenant.id(), new Subject("cust-7"), new NewAssurance(UUID.randomUUID(), held, null));
    }

    private RequestSpecification staff() {
        return tenant.as(Roles.CATALOGUE_EDITOR, Roles.MERCHANT_ADMIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'type':'IMPORT_LICENCE','scope':'SELLER','market':'TH'|NOT_ASKED /scope",
                "'type':'CCC_CERTIFICATE','scope':'PRODUCT','sku':'MONITOR-1','market':'SG'|NOT_ASKED /type",
                "'type':'IMPORT_LICENCE','scope':'PARTNER','partner':'siam','market':'KP'|MARKET_WITHOUT_PACK /market",
                "'type':'IMPORT_LICENCE','scope':'PARTNER','partner':'siam','market':'SG'|NOT_COUNTED /market",
                "'type':'DEALER_LICENCE','scope':'PARTNER','partner':'siam'|NOT_COUNTED /partner",
                "'type':'IMPORT_LICENCE','scope':'PARTNER','partner':'clinic','market':'TH'|NOT_COUNTED /partner",
                "'type':'PRODUCT_LISTING','scope':'PRODUCT','sku':'MONITOR-1','market':'SG'|NOT_COUNTED /sku",
                "'type':'EU_DECLARATION_OF_CONFORMITY','scope':'PRODUCT','sku':'MONITOR-1','market':'EU'"
                        + "|NOT_COUNTED /attributes/models",
                "'type':'IMPORT_LICENCE','scope':'PARTNER','partner':'siam','market':'TH','validTo':'2020-01-01T00:00:00Z'"
                        + "|NOT_COUNTED /validTo",
            })
    void aPaperThatCountsNowhere(String paper, String notice) {
        assertNotices(post("/evidence", "{" + paper + "}"), notice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'attestedBy':'siam'|NOT_COUNTED /attributes/attestedBy",
                "'attestedBy':'no-one'|NOT_COUNTED /attributes/attestedBy",
                "'refills':'0'|NOT_COUNTED /attributes/attestedBy",
                "'attestedBy':'pearl','prescriberMarket':'FR'|NOT_COUNTED /attributes/prescriberMarket",
                "'attestedBy':'pearl','product':['OTHER-1']|NOT_COUNTED /attributes/product",
                "'attestedBy':'pearl'|",
                "'quantity':0|400 /attributes/quantity",
                "'quantity':'-1'|400 /attributes/quantity",
                "'product':[]|400 /attributes/product",
                "'prescriberMarket':'ZZ'|400 /attributes/prescriberMarket",
                "'prescriberMarket':'China'|400 /attributes/prescriberMarket",
            })
    void aPrescriptionThatSaysTheWrongThing(String says, String notice) {
        String attributes = "'subject':'cust-7'," + says;
        for (String usual : List.of("'quantity':'2'", "'product':['PATCH-1']", "'prescriberMarket':'CN'")) {
            attributes += says.contains(usual.split(":")[0]) ? "" : "," + usual;
        }

        Response answer = post(
                "/evidence", "{'type':'PRESCRIPTION','scope':'BUYER','market':'CN','attributes':{" + attributes + "}}");

        assertNotices(answer, notice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/partners/kim|{'name':'Kim','roles':['LICENSED_IMPORTER'],'markets':['KP']}|MARKET_WITHOUT_PACK /markets/0",
                "/rules/OVER-1|{'forbid':'No patches.','for':{'class':'OTC_DRUG'},'to':'2020-01-01'}|NOT_COUNTED /to",
                "/rules/KP-1|{'forbid':'No patches.','for':{'class':'OTC_DRUG','market':['KP']}}|422 id",
                "/rules/HOUSE-1|{'forbid':'No patches.','for':{'class':'OTC_DRUG','market':['FR']}}"
                        + "|MARKET_WITHOUT_PACK /for/market",
                "/skus/PATCH-2|{'title':'A','productClass':'OTC_DRUG','classes':{'KP':'OTC_DRUG'}}"
                        + "|MARKET_WITHOUT_PACK /classes/KP",
                "/skus/PATCH-2|{'title':'A','productClass':'OTC_DRUG','itemIds':{'none':'1'}}|400 /itemIds",
                "/skus/PATCH-1/markets/SG|{'status':'ELIGIBLE'}|NOT_COUNTED /status",
                "/skus/PATCH-1/markets/KP|{'status':'SUSPENDED'}|MARKET_WITHOUT_PACK market",
                "/skus/PATCH-1/markets/SG|{'status':'SUSPENDED','effectiveFrom':'2020-01-01T00:00:00Z',"
                        + "'effectiveTo':'2020-02-01T00:00:00Z'}|NOT_COUNTED /effectiveTo",
                "/skus/PATCH-1/markets/SG|{'periods':[{'status':'SUSPENDED','effectiveFrom':'2020-01-01T00:00:00Z',"
                        + "'effectiveTo':'2020-02-01T00:00:00Z'}]}|NOT_COUNTED /periods",
                "/skus/PATCH-1/markets/SG|{'periods':[{'status':'ELIGIBLE'}]}|NOT_COUNTED /periods",
            })
    void whatIsPutAndDoesNothing(String path, String body, String notice) {
        assertNotices(staff().body(body.replace('\'', '"')).put("/admin/v1" + path), notice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"'storefronts':['none']|400 /storefronts", "'storefronts':[]|400 /storefronts"})
    void aKeyForNoStorefront(String storefronts, String notice) {
        assertNotices(post("/api-keys", "{'name':'till'," + storefronts + "}"), notice);
    }

    private static final String PEARL = "/admin/v1/partners/pearl";

    /** A prescription that counts on the word of the pharmacy; returns its id. */
    private String attested() {
        Response made = post(
                "/evidence",
                "{'type':'PRESCRIPTION','scope':'BUYER','market':'CN','attributes':{'subject':'cust-7','quantity':'2',"
                        + "'product':['PATCH-1'],'prescriberMarket':'CN','attestedBy':'pearl'}}");
        assertNotices(made, null);
        return made.jsonPath().getString("id");
    }

    @Test
    void aRoleThatIsTakenFromWhoAttested() {
        String prescription = attested();
        RequestSpecification staff = staff();
        Response pearl = staff.get(PEARL);

        Response changed = staff.header("If-Match", pearl.header("ETag"))
                .body(pearl.asString().replace("LICENSED_PHARMACY", "LICENSED_IMPORTER"))
                .put(PEARL);

        assertNotices(changed, "NOT_COUNTED /roles");
        assertThat(changed.jsonPath().getString("notices[0].message")).contains("`CN`", prescription);
    }

    @Test
    void aPartnerWhoAttestedAndIsDeleted() {
        String prescription = attested();
        RequestSpecification staff = staff();

        Response deleted =
                staff.header("If-Match", staff.get(PEARL).header("ETag")).delete(PEARL);

        assertNotices(deleted, "NOT_COUNTED id");
        assertThat(deleted.jsonPath().getString("notices[0].message")).contains("`CN`", prescription);
    }

    private Response post(String path, String body) {
        return staff().body(body.replace('\'', '"')).post("/admin/v1" + path);
    }

    /** @param expected code and pointer of the one notice, or status and pointer of the one violation; null for no notice */
    private static void assertNotices(Response answer, String expected) {
        boolean refused = expected != null && Character.isDigit(expected.charAt(0));
        if (refused) {
            assertThat(answer.statusCode() + " " + answer.jsonPath().getString("violations[0].pointer"))
                    .as(answer.asString())
                    .isEqualTo(expected);
            return;
        }
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        List<String> notices = answer.jsonPath().getList("notices.collect { it.code + ' ' + it.pointer }");
        assertThat(notices).as(answer.asString()).isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
