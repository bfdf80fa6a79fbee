package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertProblem;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class MarketResourceTest {
    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private RequestSpecification auditing;

    @BeforeEach
    void hireAnAuditor() {
        auditing = Tenant.of(editor, catalogue).as(Roles.AUDITOR);
    }

    @Test
    void listsMarketsAndGroups() {
        JsonPath markets = auditing.get("/admin/v1/markets").jsonPath();

        assertThat(markets.getList("items.market", String.class))
                .contains("CN", "HK", "SG", "TH", "JP", "US", "EU", "DE");
        assertThat(markets.getString("items.find { it.market == 'DE' }.group")).isEqualTo("EU");
        assertThat(markets.getBoolean("items.find { it.market == 'EU' }.isGroup"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN", "HK", "SG", "TH", "JP", "US", "EU", "DE"})
    void readsAMarketsLawAsSentences(String market) {
        JsonPath law = auditing.get("/admin/v1/markets/" + market).jsonPath();

        assertThat(law.getString("regime.name")).isNotBlank();
        assertThat(law.getList("classes")).isNotEmpty();
        assertThat(law.getString("version")).isNotBlank();
        assertThat(law.getString("reviewed.due")).isNotBlank();
        assertThat(law.getList("rules.sentence", String.class)).isNotEmpty().allSatisfy(sentence -> assertThat(sentence)
                .isNotBlank());
        assertThat(law.getList("rules.findAll { it.kind == 'PERMIT' && (it.law == null || it.source == null) }"))
                .isEmpty();
    }

    @Test
    void readsTheGroupsLawWithAMembersOwn() {
        JsonPath law = auditing.get("/admin/v1/markets/DE").jsonPath();

        assertThat(law.getList("rules.market", String.class)).contains("EU", "DE");
    }

    @Test
    void showsWhatARuleAsksAsDataAndInEnglish() {
        JsonPath law = auditing.get("/admin/v1/markets/EU").jsonPath();
        String importer = "rules.find { it.id == 'EU-DEV-IMPORTER-2' }.";

        assertThat(law.getString(importer + "needs[0].any[0].all[1].evidence")).isEqualTo("IMPORTER_OF_RECORD");
        assertThat(law.getString(importer + "needs[0].any[0].all[1].match.name.same"))
                .isEqualTo("reg.holder");
        assertThat(law.getList(importer + "unless.manufacturerMarket.in", String.class))
                .contains("DE", "NO");
        assertThat(law.getMap(importer + "when")).isEmpty();
        assertThat(law.getList(importer + "words.needs", String.class))
                .containsExactly("evidence `EUDAMED_SRN` of a partner (here `reg`), in which `role` is `IMPORTER`, and "
                        + "evidence `IMPORTER_OF_RECORD` of a partner, in which `name` is `holder` of `reg` and `models` "
                        + "covers the SKU's model");
    }

    @Test
    void showsWhatALimitCounts() {
        JsonPath law = auditing.get("/admin/v1/markets/JP").jsonPath();

        assertThat(law.getList("rules.findAll { it.counters }.counters.collect { it.values().count }.flatten()"))
                .isNotEmpty();
        assertThat(law.getList("rules.words.needs.flatten()", String.class))
                .anySatisfy(need -> assertThat(need).startsWith("at most ").contains("an order"));
    }

    @Test
    void takesACodeInSmallLettersForTheSame() {
        assertThat(auditing.get("/admin/v1/markets/sg").asString())
                .isEqualTo(auditing.get("/admin/v1/markets/SG").asString())
                .contains("\"market\":\"SG\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions", "evidence", "expiring"})
    void takesItInEverySearchAndNamesTheFormThatIsWanted(String listing) {
        Response small = auditing.get("/admin/v1/" + listing + "?market=sg");
        // A specification keeps the parameters of its calls.
        Response none =
                Tenant.of(editor, catalogue).as(Roles.AUDITOR).get("/admin/v1/" + listing + "?market=Singapore");

        assertThat(small.statusCode()).as(small.asString()).isEqualTo(200);
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.<String>path("violations[0].message")).contains("such as `SG`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "Atlantis", "\u0131t"})
    void answersNotFoundForAnUnknownMarket(String market) {
        assertProblem(auditing.get("/admin/v1/markets/" + market), 404, "not-found");
    }
}
