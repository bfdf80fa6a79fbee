package io.marketgate.adapter.commercetools;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.commercetools.api.models.cart.CartDraft;
import com.commercetools.api.models.error.ErrorResponse;
import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.merchant.MerchantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class HandoverResourceTest {
    @Inject
    Storefronts storefronts;

    @Test
    void givesTheCartToPost() {
        Response sent = storefronts.decide(Carts.HERBAL_TO_SINGAPORE);

        redeem(storefronts.key(), "global", state(sent))
                .statusCode(200)
                .body("key", equalTo(sent.jsonPath().getString("id")))
                .body("currency", equalTo("USD"))
                .body("country", equalTo("SG"))
                .body("locale", equalTo("en"))
                .body("lineItems", hasSize(1))
                .body("lineItems[0].sku", equalTo("HERBAL-OTC-1"))
                .body("lineItems[0].quantity", equalTo(2));
    }

    @Test
    void redeemsATokenOnce() {
        String state = state();
        String first = storefronts.keyOf(new MerchantId("demo"), Set.of("global"));
        String second = storefronts.keyOf(new MerchantId("demo"), Set.of("global"));

        redeem(first, "global", state).statusCode(200);

        redeem(second, "global", state).statusCode(400).body("errors[0].why", equalTo("USED"));
        redeem(second, "global", state()).statusCode(200);
    }

    @Test
    void spendsNoTokenOfAnotherStorefront() {
        String state = state();

        redeem(storefronts.key(), "cn-flagship", state)
                .statusCode(400)
                .body("errors[0].why", equalTo("OTHER_STOREFRONT"));

        redeem(storefronts.key(), "global", state).statusCode(200);
    }

    @Test
    void refusesAStorefrontThatTheKeyIsNotBoundTo() {
        String elsewhere = storefronts.keyOf(new MerchantId("demo"), Set.of("cn-flagship"));

        redeem(elsewhere, "global", state()).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"state\":", "{\"state\":null}"})
    void reportsAMissingTokenInThePlatformsForm(String body) {
        post(storefronts.key(), "global", body).statusCode(400).body("errors[0].code", equalTo("InvalidInput"));
    }

    private ValidatableResponse redeem(String key, String storefront, String state) {
        return post(key, storefront, "{\"state\":\"" + state + "\"}");
    }

    private ValidatableResponse post(String key, String storefront, String body) {
        Response response =
                storefronts.calling(key).body(body).post("/adapters/commercetools/" + storefront + "/handovers");
        if (response.statusCode() == 200) {
            JavaSdk.whole(JsonUtils.parse(response.asString()), CartDraft.class);
        } else if (response.statusCode() == 400) {
            JavaSdk.whole(JsonUtils.parse(response.asString()), ErrorResponse.class);
        }
        return response.then();
    }

    private String state() {
        return state(storefronts.decide(Carts.HERBAL_TO_SINGAPORE));
    }

    private static String state(Response sent) {
        String url = sent.jsonPath().getString("redirects[0].url");
        return url.substring(url.indexOf("&state=") + "&state=".length());
    }
}
