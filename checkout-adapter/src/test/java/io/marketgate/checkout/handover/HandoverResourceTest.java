package io.marketgate.checkout.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.Resource;
import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class HandoverResourceTest {
    private static final MerchantId DEMO = new MerchantId("demo");

    @Inject
    Storefronts storefronts;

    @Inject
    CatalogueEditor editor;

    private String state() {
        return state(storefronts.decide(Carts.HERBAL_TO_SINGAPORE));
    }

    private static String state(Response decided) {
        String url = decided.jsonPath().getString("redirects[0].url");
        return url.substring(url.indexOf("&state=") + "&state=".length());
    }

    private JsonPath verify(String key, String state) {
        return storefronts
                .calling(key)
                .body("{\"state\":\"" + state + "\"}")
                .post("/v1/handovers/verify")
                .jsonPath();
    }

    @Test
    void returnsTheLinesToTheReceivingStorefront() {
        JsonPath answer = verify(storefronts.keyOf(DEMO, Set.of("global")), state());

        assertThat(answer.getBoolean("valid")).isTrue();
        assertThat(answer.getString("storefront")).isEqualTo("global");
        assertThat(answer.getString("market")).isEqualTo("SG");
        assertThat(answer.getString("locale")).isEqualTo("en");
        assertThat(answer.getString("lines[0].sku")).isEqualTo("HERBAL-OTC-1");
        assertThat(answer.getString("lines[0].item")).isEqualTo("HERBAL-OTC-1");
        assertThat(answer.getInt("lines[0].quantity")).isEqualTo(2);
    }

    @Test
    void namesItemsAsTheReceivingStorefrontDoes() {
        Product herbal = Objects.requireNonNull(editor.find(DEMO, Resource.SKU, new Sku("HERBAL-OTC-1")))
                .value();
        Product named = new Product(
                new Sku("HERBAL-BY-VARIANT"),
                herbal.title(),
                herbal.productClass(),
                herbal.classes(),
                herbal.facts(),
                Map.of("global", "70881412", "bkk-wellness", "another"));
        editor.put(DEMO, Resource.SKU, named, Expectation.none(), Author.GATE);
        storefronts.awaitCatalogue();

        Response decided = storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replace("HERBAL-OTC-1", "HERBAL-BY-VARIANT"));

        assertThat(decided.jsonPath().getString("redirects[0].url")).contains("items=70881412:2&");
        JsonPath answer = verify(storefronts.keyOf(DEMO, Set.of("global")), state(decided));
        assertThat(answer.getString("lines[0].sku")).isEqualTo("HERBAL-BY-VARIANT");
        assertThat(answer.getString("lines[0].item")).isEqualTo("70881412");
    }

    /** Six packs are ninety days of supply, and the law of the road allows fewer. */
    @Test
    void handsOverOnlyTheAllowedQuantity() {
        Response tooMuch = storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replace("\"quantity\":2", "\"quantity\":6"));
        Response reduced = storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replace("\"quantity\":2", "\"quantity\":5"));

        assertThat(tooMuch.jsonPath().getString("disposition")).isEqualTo("BLOCK");
        assertThat(tooMuch.jsonPath().getInt("lines[0].remedies.find {it.action == 'REDUCE_QUANTITY'}.maxQuantity"))
                .isEqualTo(5);
        assertThat(tooMuch.jsonPath().getList("redirects")).isEmpty();
        assertThat(tooMuch.asString()).doesNotContain("state=");
        JsonPath answer = verify(storefronts.keyOf(DEMO, Set.of("global")), state(reduced));
        assertThat(answer.getInt("lines[0].quantity")).isEqualTo(5);
        assertThat(answer.getList("lines")).hasSize(1);
    }

    @Test
    void tokenIsValidOnce() {
        String state = state();
        String first = storefronts.keyOf(DEMO, Set.of("global"));
        String second = storefronts.keyOf(DEMO, Set.of("global"));

        JsonPath redeemed = verify(first, state);
        assertThat(redeemed.getBoolean("valid")).isTrue();
        assertThat(redeemed.getBoolean("repeated")).isFalse();

        assertThat(verify(first, state).getBoolean("repeated")).isTrue();
        assertThat(verify(second, state).getString("why")).isEqualTo("USED");
        assertThat(verify(second, state()).getBoolean("valid")).isTrue();
    }

    @Test
    void revealsNothingToAnotherStorefront() {
        JsonPath answer = verify(storefronts.keyOf(DEMO, Set.of("cn-flagship")), state());

        assertThat(answer.getBoolean("valid")).isFalse();
        assertThat(answer.getString("why")).isEqualTo("OTHER_STOREFRONT");
        assertThat(answer.getList("lines")).isNull();
    }

    @Test
    void refusesAnAlteredToken() {
        String state = state();
        String altered = (state.charAt(0) == 'A' ? "B" : "A") + state.substring(1);

        JsonPath answer = verify(storefronts.key(), altered);

        assertThat(answer.getBoolean("valid")).isFalse();
    }
}
