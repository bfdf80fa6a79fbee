package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class DecisionResourceTest {
    @Inject
    Storefronts storefronts;

    @Test
    void redirectsWhatAnotherStorefrontMaySell() {
        Response response = storefronts.decide(Carts.HERBAL_TO_SINGAPORE);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getString("disposition")).isEqualTo("REDIRECT");
        assertThat(response.jsonPath().getString("lines[0].verdict")).isEqualTo("REDIRECT");
        assertThat(response.jsonPath().getString("lines[0].storefront")).isEqualTo("global");
        assertThat(response.jsonPath().getString("redirects[0].url"))
                .startsWith("https://global.shop.example/cart?items=HERBAL-OTC-1:2&")
                .contains("&state=");
    }

    @ParameterizedTest
    @CsvSource({
        "SG,HERBAL-OTC-1,PRESCRIPTION,NOT_COUNTED",
        "SG,HERBAL-OTC-1,CUSTOMS_DECLARATION_DATA,NOT_ASKED",
        "SG,HERBAL-OTC-1,FDA_PRIOR_NOTICE,NOT_ASKED",
        "US,LIPSTICK-1,FDA_PRIOR_NOTICE,NOT_ASKED",
        "US,OMEGA-3-1,FDA_PRIOR_NOTICE,",
        "KP,OMEGA-3-1,FDA_PRIOR_NOTICE,",
        "US,UNHEARD-OF,FDA_PRIOR_NOTICE,",
    })
    void saysWhichStatedPaperCanNeverCount(String market, String sku, String type, String code) {
        Response response = storefronts.decide(stating(market, sku, "{\"type\":\"" + type + "\"}"));

        assertThat(response.jsonPath().getList("notices.code", String.class))
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(response.jsonPath().getList("notices.pointer", String.class))
                .isEqualTo(code == null ? List.of() : List.of("/lines/0/evidence/0"));
    }

    @Test
    void saysThatAStatedPaperIsNotValidNow() {
        String notice = "{\"type\":\"FDA_PRIOR_NOTICE\",%s}";

        Response expired = storefronts.decide(
                stating("US", "OMEGA-3-1", notice.formatted("\"validTo\":\"2020-01-01T00:00:00Z\"")));
        Response early = storefronts.decide(
                stating("US", "OMEGA-3-1", notice.formatted("\"validFrom\":\"2900-01-01T00:00:00Z\"")));

        assertThat(expired.jsonPath().getList("notices.code")).containsExactly("NOT_COUNTED");
        assertThat(expired.jsonPath().getString("notices[0].pointer")).isEqualTo("/lines/0/evidence/0/validTo");
        assertThat(early.jsonPath().getList("notices.code")).containsExactly("NOT_COUNTED");
        assertThat(early.jsonPath().getString("notices[0].pointer")).isEqualTo("/lines/0/evidence/0/validFrom");
    }

    private static String stating(String market, String sku, String paper) {
        String address = market.equals("US")
                ? "{\"country\":\"US\",\"subdivision\":\"CA\",\"postalCode\":\"94105\"}"
                : "{\"country\":\"" + market + "\"}";
        return """
                {"storefront":"global","currency":"USD","shipTo":%s,
                 "lines":[{"id":"1","sku":"%s","quantity":1,"evidence":[%s],"unitPrice":"9.00"}]}""".formatted(address, sku, paper);
    }

    @Test
    void readsACountryInAnyCase() {
        Response response = storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replace("\"SG\"", "\"sg\""));

        assertThat(response.jsonPath().getString("market"))
                .as(response.asString())
                .isEqualTo("SG");
    }

    @Test
    void namesTheFieldsOfAnAddressToCorrect() {
        Response response = storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replace("238823", "78266"));

        assertThat(response.jsonPath().getList("lines[0].remedies.action")).containsExactly("CORRECT_ADDRESS");
        assertThat(response.jsonPath().getList("lines[0].remedies[0].fields")).containsExactly("postalCode");
    }

    @Test
    void saysThatPricesCountInAnotherCurrency() {
        Response own = storefronts.decide(Carts.HERBAL_TO_SINGAPORE);
        Response other = storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replace("CNY", "SGD"));

        assertThat(own.jsonPath().getList("notices")).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.jsonPath().getList("notices.code")).containsExactly("OTHER_CURRENCY");
        assertThat(other.jsonPath().getString("notices[0].pointer")).isEqualTo("/currency");
        assertThat(other.jsonPath().getString("notices[0].message")).contains("`SGD`", "`CNY`");
    }

    @Test
    void namesTheLimitThatPricesCannotBeComparedWith() {
        String cart = """
                {"storefront":"global","currency":"USD","locale":"en","shipTo":{"country":"CN","city":"Shanghai","postalCode":"200000"},
                 "lines":[{"id":"1","sku":"OMEGA-3-1","quantity":1,"unitPrice":"20.00"}]}""";

        Response dollars = storefronts.decide(cart);
        Response yuan = storefronts.decide(cart.replace("USD", "CNY"));

        assertThat(dollars.jsonPath().getList("notices.code")).containsExactly("NO_RATE");
        assertThat(dollars.jsonPath().getString("notices[0].message")).contains("`USD`", "`CNY`");
        assertThat(dollars.jsonPath().getString("lines[0].reasons.find { it.decisive }.limitCurrency"))
                .isEqualTo("CNY");
        assertThat(dollars.jsonPath().getString("lines[0].shopper.explanation"))
                .contains("CNY", "could not be checked");
        assertThat(yuan.jsonPath().getList("lines[0].shopper.nextSteps.action")).containsExactly("VERIFY_IDENTITY");
    }

    @Test
    void namesTheFactsThatAreNotStated() {
        storefronts
                .administering()
                .body("""
                        {"title":"Cream","productClass":"COSMETIC","attributes":{"form":"CREAM",
                         "category":{"values":["NONE"],"complete":true},"claim":{"values":["NONE"],"complete":true},
                         "species":{"values":["NONE"],"complete":true},
                         "substance":{"substances":[{"name":"GLYCERIN"}],"complete":true}}}""")
                .put("/admin/v1/skus/UNSTATED-1")
                .then()
                .statusCode(201);
        storefronts.awaitCatalogue();

        Response response = storefronts.decide("""
                {"storefront":"global","currency":"USD","locale":"en","shipTo":{"country":"SG","postalCode":"238823"},
                 "lines":[{"id":"1","sku":"UNSTATED-1","quantity":1,"unitPrice":"39.00"}]}""");

        assertThat(response.jsonPath().getString("lines[0].blockKind")).isEqualTo("UNDETERMINED");
        assertThat(response.jsonPath().getList("lines[0].reasons[0].missingFacts.fact"))
                .containsExactly("commodity");
        assertThat(response.jsonPath().getList("lines[0].reasons[0].missingEvidence"))
                .isEmpty();
        assertThat(response.jsonPath().getString("lines[0].shopper.explanation"))
                .isEqualTo("What this product counts as in Singapore depends on what the shop has not stated in full:"
                        + " what kind of goods it is.");
    }

    @Test
    void asksForTheFieldThatTheAddressLacks() {
        Response response = storefronts.decide("""
                {"storefront":"global","currency":"USD","locale":"en","shipTo":{"country":"DE"},
                 "lines":[{"id":"1","sku":"BP-MONITOR-1","quantity":1,"unitPrice":"39.00"}]}""");

        assertThat(response.jsonPath().getString("lines[0].shopper.headline")).doesNotContain("Not sold");
        assertThat(response.jsonPath().getList("lines[0].shopper.nextSteps.text"))
                .containsExactly("Enter the postal code.");
        assertThat(response.jsonPath().getList("lines[0].remedies[0].missing")).containsExactly("postalCode");
    }

    @Test
    void answersAnUnspokenLanguageInEnglishAndRefusesWhatIsNone() {
        Response unspoken = storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replace("\"en\"", "\"xx\""));
        Response none = storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replace("\"en\"", "\"e\""));

        assertThat(unspoken.jsonPath().getString("language")).isEqualTo("en");
        assertThat(unspoken.jsonPath().getList("notices.code")).containsExactly("OTHER_LANGUAGE");
        assertThat(none.statusCode()).isEqualTo(400);
    }

    @Test
    void givesADecisionAgainByteByByte() {
        Response given = storefronts.decide(Carts.HERBAL_TO_SINGAPORE);

        Response again = storefronts
                .calling()
                .get("/v1/checkout/decisions/" + given.jsonPath().getString("id"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asByteArray()).isEqualTo(given.asByteArray());
    }
}
