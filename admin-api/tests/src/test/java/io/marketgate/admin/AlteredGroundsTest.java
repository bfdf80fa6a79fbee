package io.marketgate.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Alters by SQL what a decision stands on, in ways that leave its answer the same. The replay says {@code SAME} then, and the
 * grounds say which row is not the one that was recorded. Each test mends the audit trail, which all share.
 */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class AlteredGroundsTest {
    private static final String PAPERS =
            "grounds.lines[0].ways.find{it.open}.rules.find{it.rule=='TH-TRAD-L-1'}.relied.evidence.";
    private static final String SUSPENSION = "grounds.lines[0].ways.find{it.storefront=='bangkok'}.eligibility[0].";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @Inject
    DataSource dataSource;

    private Tenant tenant;
    private RequestSpecification staff;
    private String mending;

    @BeforeEach
    void openAShopInBangkok() {
        mending = null;
        tenant = Tenant.of(editor, catalogue);
        staff = tenant.as(Roles.CATALOGUE_EDITOR, Roles.AUDITOR);
        put("/storefronts/bangkok", """
                {"kind":"DOMESTIC","markets":["TH"],"originMarket":"TH","baseUrl":"https://shop.example",
                 "cartUrlTemplate":"https://shop.example/cart?l={lines}","currency":"THB","languages":["en"]}
                """);
        put("/skus/PATCH-1", """
                {"title":"Herbal patch","productClass":"TRADITIONAL_MEDICINE",
                 "attributes":{"form":"PATCH","piecesPerUnit":"10","gramsPerUnit":"60","manufacturerMarket":"CN",
                  "substance":{"substances":[{"name":"MENTHOL"}],"complete":true},
                  "species":{"values":["NONE"],"complete":true},"claim":{"values":["NONE"],"complete":true},
                  "category":{"values":["NONE"],"complete":true}}}
                """);
        put("/partners/siam", """
                {"name":"Siam Imports","roles":["LICENSED_IMPORTER"],"markets":["TH"]}
                """);
        files("""
                {"type":"IMPORT_LICENCE","scope":"PARTNER","partner":"siam","market":"TH","number":"TH-IMP-0042"}
                """);
        files("""
                {"type":"PRODUCT_REGISTRATION","scope":"PRODUCT","sku":"PATCH-1","number":"G 1/69","market":"TH"}
                """);
    }

    @AfterEach
    void mend() throws SQLException {
        if (mending != null) {
            execute(mending);
        }
    }

    private void put(String path, String body) {
        Response response = staff.body(body).put("/admin/v1" + path);
        assertThat(response.statusCode()).as(response.asString()).isLessThan(300);
    }

    private void files(String evidence) {
        Response response = staff.body(evidence).post("/admin/v1/evidence");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    }

    private String decided() {
        tenant.awaitCatalogue();
        Response response = staff.body("""
                {"storefront":"bangkok","currency":"THB","locale":"en",
                 "shipTo":{"country":"TH","city":"Bangkok","postalCode":"10110"},
                 "lines":[{"id":"1","sku":"PATCH-1","quantity":1,"unitPrice":"120.00"}]}
                """).post("/v1/checkout/decisions");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getString("id");
    }

    private JsonPath seen(String decision) {
        Response response = staff.get("/admin/v1/decisions/" + decision);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getString("grounds.outcome")).isEqualTo("SAME");
        assertThat(response.jsonPath().getString("record")).isEqualTo("AS_RECORDED");
        return response.jsonPath();
    }

    /** Whatever came of the replay. */
    private JsonPath read(String decision) {
        Response response = staff.get("/admin/v1/decisions/" + decision);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    /** As many rows as are expected, so that no test alters nothing. */
    private void alter(String sql) throws SQLException {
        assertThat(execute(sql.replace(":m", "'" + tenant.id().value() + "'"))).isEqualTo(1);
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payload = replace(payload, 'TH-IMP-0042', 'TH-IMP-0043')
            payload = replace(payload, '"issuer":null', '"issuer":"Thai FDA"')
            opened_by = (select opened_by from partner where merchant = :m)
            name = 'another'
            """)
    void aPaperThatWasAlteredIsSeenBesideOneThatWasNot(String alteration) throws SQLException {
        String decision = decided();

        alter("update evidence set " + alteration + " where merchant = :m and type = 'IMPORT_LICENCE'");

        JsonPath seen = seen(decision);
        assertThat(seen.getList(PAPERS + "type")).containsExactly("PRODUCT_REGISTRATION", "IMPORT_LICENCE");
        assertThat(seen.getList(PAPERS + "record")).containsExactly("AS_RECORDED", "NOT_AS_RECORDED");
    }

    @Test
    void aPaperWhoseEntryOfTheTrailWasAlteredToMatchIsSeen() throws SQLException {
        String decision = decided();
        alter("update evidence set payload = replace(payload, '0042', '0043') where merchant = :m and"
                + " type = 'IMPORT_LICENCE'");
        alter("update change_entry set after = replace(after, '0042', '0043') where merchant = :m and"
                + " after like '%TH-IMP-0042%'");
        mending = "update change_entry set after = replace(after, '0043', '0042') where after like '%TH-IMP-0043%'";

        JsonPath seen = seen(decision);
        assertThat(seen.getList(PAPERS + "number")).contains("TH-IMP-0043");
        assertThat(seen.getList(PAPERS + "record")).contains("NOT_AS_RECORDED");
    }

    @Test
    void anAlteredAuthorIsSeen() throws SQLException {
        String decision = decided();
        String of = " where id = (select opened_by from evidence where merchant = '"
                + tenant.id().value() + "' and type = 'IMPORT_LICENCE')";
        alter("update change set author_name = 'somebody else'" + of);
        mending = "update change set author_name = 'staff'" + of;

        JsonPath seen = seen(decision);
        assertThat(seen.getList(PAPERS + "written.authorName")).containsExactly("staff", "somebody else");
        assertThat(seen.getList(PAPERS + "record")).containsExactly("AS_RECORDED", "NOT_AS_RECORDED");
    }

    @Test
    void anAlteredReasonOfASuspensionIsSeen() throws SQLException {
        put("/skus/PATCH-1/markets/TH", """
                {"status":"SUSPENDED","reason":"recalled by the maker","effectiveFrom":"2020-01-01T00:00:00Z"}
                """);
        String decision = decided();
        assertThat(seen(decision).getString(SUSPENSION + "record")).isEqualTo("AS_RECORDED");

        alter("update eligibility set payload = replace(payload, 'recalled by the maker', 'out of stock')"
                + " where merchant = :m");

        JsonPath seen = seen(decision);
        assertThat(seen.getString(SUSPENSION + "reason")).isEqualTo("out of stock");
        assertThat(seen.getString(SUSPENSION + "record")).isEqualTo("NOT_AS_RECORDED");
    }

    @Test
    void anAlteredHouseRuleIsSeen() throws SQLException {
        put("/rules/HOUSE-1", """
                {"forbid":"This shop sells no patches.","for":{"class":"TRADITIONAL_MEDICINE"}}
                """);
        String decision = decided();

        alter("update policy_rule set payload = replace(payload, '\"forbid\":', '\"forbid\": ') where merchant = :m"
                + " and payload like '%\"forbid\":%'");

        assertThat(seen(decision).getString("grounds.houseRules[0].record")).isEqualTo("NOT_AS_RECORDED");
    }

    @Test
    void anAlteredNameOfTheAskingKeyIsSeen() throws SQLException {
        String decision = decided();

        execute("update api_key set payload = replace(payload, '\"staff\"', '\"shop\"') where merchant = '"
                + tenant.id().value() + "'");

        JsonPath seen = seen(decision);
        assertThat(seen.getString("asker.name")).isEqualTo("shop");
        assertThat(seen.getString("asker.record")).isEqualTo("NOT_AS_RECORDED");
    }

    @Test
    void theCatalogueOfADecisionIsAsRecorded() {
        JsonPath seen = seen(decided());

        assertThat(seen.getString("grounds.catalogue.record")).isEqualTo("AS_RECORDED");
        assertThat(seen.getList("grounds.catalogue.differences")).isEmpty();
        assertThat(seen.getInt("grounds.catalogue.rows")).isGreaterThan(10);
        assertThat(seen.getString("grounds.lines[0].product.record")).isEqualTo("AS_RECORDED");
        assertThat(seen.getList(PAPERS + "holder.record")).contains("AS_RECORDED");
    }

    /** The replay is another then, and the grounds say whose doing that is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update partner set payload = replace(payload, '"TH"', '"SG"')              | partner    | ALTERED | /markets
            update storefront set payload = replace(payload, 'DOMESTIC', 'CROSS_BORDER') | storefront | ALTERED | /kind
            update sku set payload = replace(payload, '"MENTHOL"', '"CODEINE"')        | sku        | ALTERED | /facts/substance/composition/substances
            update evidence set scope = 'SELLER', type = 'X' where type = 'IMPORT_LICENCE' | evidence | ALTERED | type
            delete from evidence where type = 'IMPORT_LICENCE'                         | evidence   | MISSING |
            """)
    void aRowThatMakesTheReplayDifferentIsNamed(String sql, String resource, String kind, String member)
            throws SQLException {
        String decision = decided();
        alter(sql + (sql.contains(" where ") ? " and" : " where") + " merchant = :m");

        JsonPath read = read(decision);
        JsonPath replayed =
                staff.post("/admin/v1/decisions/" + decision + "/replay").jsonPath();

        assertThat(read.getString("grounds.catalogue.record")).isEqualTo("NOT_AS_RECORDED");
        assertThat(replayed.getString("catalogue.record")).isEqualTo("NOT_AS_RECORDED");
        assertThat(read.getList("grounds.catalogue.differences")).hasSize(1);
        assertThat(read.getString("grounds.catalogue.differences[0].resource")).isEqualTo(resource);
        assertThat(read.getString("grounds.catalogue.differences[0].kind")).isEqualTo(kind);
        assertThat(read.getString("grounds.catalogue.differences[0].members[0]?.member"))
                .isEqualTo(member);
    }

    @Test
    void anAlteredSkuIsSeenWhereTheAnswerStaysTheSame() throws SQLException {
        String decision = decided();
        alter("update sku set payload = replace(payload, 'Herbal patch', 'Another patch') where merchant = :m");

        JsonPath seen = seen(decision);
        assertThat(seen.getString("grounds.lines[0].product.title")).isEqualTo("Another patch");
        assertThat(seen.getString("grounds.lines[0].product.record")).isEqualTo("NOT_AS_RECORDED");
        assertThat(seen.getString("grounds.catalogue.differences[0].members[0].recorded"))
                .isEqualTo("Herbal patch");
    }

    @Test
    void anAlteredEntryOfTheTrailIsNamedByItsChange() throws SQLException {
        String decision = decided();
        alter("update partner set payload = replace(payload, 'Siam', 'Siem') where merchant = :m");
        alter(
                "update change_entry set after = replace(after, 'Siam', 'Siem') where merchant = :m and resource = 'partner'");
        mending = "update change_entry set after = replace(after, 'Siem', 'Siam') where resource = 'partner'";

        JsonPath seen = seen(decision);
        assertThat(seen.getList("grounds.catalogue.differences")).isEmpty();
        assertThat(seen.getString("grounds.catalogue.record")).isEqualTo("NOT_AS_RECORDED");
        assertThat(seen.getLong("grounds.catalogue.alteredChanges[0]"))
                .isEqualTo(staff.get("/admin/v1/partners/siam").jsonPath().getLong("revision"));
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndNoError() throws SQLException {
        String decision = decided();
        alter("update partner set payload = 'no partner' where merchant = :m");
        mending = "delete from partner where payload = 'no partner'";

        JsonPath read = read(decision);
        assertThat(read.getString("grounds.outcome")).isEqualTo("LAW_UNREADABLE");
        assertThat(read.getString("grounds.catalogue.differences[0].key")).isEqualTo("siam");
    }

    /** A licence that counts nowhere: where its holder acts is what a reader wants to see. */
    @Test
    void aNearMissShowsWhereThePartnerActedThen() {
        Response partner = staff.get("/admin/v1/partners/siam");
        staff.header("If-Match", partner.header("ETag"));
        put("/partners/siam", """
                {"name":"Siam Imports","roles":["LICENSED_IMPORTER"],"markets":["SG"]}
                """);
        staff = tenant.as(Roles.CATALOGUE_EDITOR, Roles.AUDITOR);

        JsonPath seen = seen(decided());
        String nearest = "grounds.lines[0].ways.find{it.storefront=='bangkok'}.rules.find{it.rule=='TH-TRAD-L-1'}"
                + ".missed.find{it.need=='IMPORT_LICENCE'}.unmatched.";
        assertThat(seen.getList(nearest + "attributes")).containsExactly("partner.markets");
        assertThat(seen.getList(nearest + "evidence.holder.markets")).containsExactly("SG");
        assertThat(seen.getString(nearest + "evidence.holder.record")).isEqualTo("AS_RECORDED");
    }
}
