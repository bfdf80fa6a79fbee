package io.marketgate.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class RuleResourceTest extends CrudResourceContract {
    private static final String NO_PATCHES = """
            {"forbid":"This shop sends no over-the-counter medicine to Singapore.",
             "for":{"class":"OTC_DRUG","channel":"CROSS_BORDER","market":["SG"]}}
            """;

    @Override
    protected String path() {
        return "/admin/v1/rules";
    }

    @Override
    protected String word() {
        return "policy_rule";
    }

    @Override
    protected String body() {
        return NO_PATCHES;
    }

    @Override
    protected String otherBody() {
        return NO_PATCHES.replace("OTC_DRUG", "COSMETIC");
    }

    @Test
    void readsTheSentenceAndTheRuleAsItWasPut() {
        Response created = put("HOUSE-1", NO_PATCHES);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);

        JsonPath read = editing().get(path() + "/HOUSE-1").jsonPath();

        assertThat(read.getString("sentence")).startsWith("This shop sends no");
        assertThat(read.getString("rule.for.class")).isEqualTo("OTC_DRUG");
    }

    @Test
    void saysInEnglishWhatTheRuleAsks() {
        put("HOUSE-1", """
                {"require":"This shop sells devices with a certificate.","for":{"class":"MEDICAL_DEVICE_LOW"},
                 "unless":{"legacyDevice":{"is":true}},
                 "needs":[{"evidence":"CE_CERTIFICATE","match":{"models":{"covers":"sku.model"}}}]}
                """);

        JsonPath read = editing().get(path() + "/HOUSE-1").jsonPath();

        assertThat(read.getList("words.when")).isEmpty();
        assertThat(read.getList("words.unless", String.class)).containsExactly("`legacyDevice` is true");
        assertThat(read.getList("words.needs", String.class))
                .containsExactly("evidence `CE_CERTIFICATE` of the product, in which `models` covers the SKU's model");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"permit\":\"Everything may be sold.\",\"for\":{\"class\":\"OTC_DRUG\"},\"basis\":\"SELLING_RIGHT\"}",
                "{\"forbid\":\"Nothing goes to Atlantis.\",\"for\":{\"market\":[\"XX\"]}}",
                "{\"forbid\":\"No such class.\",\"for\":{\"class\":\"SNAKE_OIL\"}}",
                "{\"require\":\"A paper nobody knows.\",\"for\":{},\"needs\":[{\"evidence\":\"UNHEARD_OF\"}]}",
                "{\"for\":{\"class\":\"OTC_DRUG\"}}",
            })
    void refusesARuleAMerchantMayNotHave(String rule) {
        Response refused = put("HOUSE-1", rule);

        assertProblem(refused, 422, "refused-rule");
        assertThat(refused.jsonPath().getList("violations")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SG-OTC-XB-1", "EU-NO-LAW-YET", "FR-1", "KR-OTC-1"})
    void refusesTheNameOfALaw(String id) {
        Response refused = put(id, NO_PATCHES);

        assertProblem(refused, 422, "refused-rule");
        assertThat(refused.jsonPath().getList("violations.pointer")).containsExactly("id");
    }

    @Test
    void saysWhatARuleIsNamedLike() {
        Response refused = put("no-lipstick-jp", NO_PATCHES);

        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.jsonPath().getString("violations[0].message"))
                .isEqualTo(
                        "not a rule id: `no-lipstick-jp`; it is upper case letters, digits and hyphens, at most 64, such as"
                                + " `NO-LIPSTICK-JP`");
    }

    @Test
    void showsTheNameDecisionsCite() {
        put("HOUSE-1", NO_PATCHES);

        assertThat(editing().get(path() + "/HOUSE-1").jsonPath().getString("citedAs"))
                .isEqualTo("HOUSE-1");
    }

    @ParameterizedTest
    @CsvSource({"EU,", "FR,MARKET_WITHOUT_PACK"})
    void acceptsMarketsAndGroupsWithANoticeForMissingPacks(String market, String code) {
        Response created = put("HOUSE-1", NO_PATCHES.replace("SG", market));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getList("notices.code", String.class))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void refusesARuleWithAnotherName() {
        Response refused = put("HOUSE-1", NO_PATCHES.replaceFirst("\\{", "{\"id\":\"HOUSE-2\","));

        assertViolation(refused, "/id");
    }

    @Test
    void refusesAMalformedName() {
        assertViolation(put("house-1", NO_PATCHES), "id");
    }
}
