package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.merchant.MerchantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class TenancyTest {
    private static final MerchantId DEMO = new MerchantId("demo");
    private static final String PATH = "/v1/checkout/decisions";

    @Inject
    Storefronts storefronts;

    @Test
    void showsNoDecisionToAnotherMerchant() {
        String id = storefronts.decide(Carts.HERBAL_TO_SINGAPORE).jsonPath().getString("id");
        String stranger = storefronts.keyOf(storefronts.newMerchant("stranger"), Set.of());

        int status = storefronts.calling(stranger).get(PATH + "/" + id).statusCode();

        assertThat(status).isEqualTo(404);
    }

    @Test
    void decidesForTheStorefrontsOfAKeyOnly() {
        String bound = storefronts.keyOf(DEMO, Set.of("global"));

        Response own = storefronts.calling(bound).body(cartOf("cn-flagship")).post(PATH);
        Response nobodys = storefronts.calling(bound).body(cartOf("nobodys")).post(PATH);

        assertThat(own.statusCode()).isEqualTo(404);
        assertThat(own.jsonPath().getString("detail")).isEqualTo("the key may not act for a storefront `cn-flagship`");
        assertThat(nobodys.statusCode()).isEqualTo(404);
        assertThat(nobodys.jsonPath().getString("detail")).isEqualTo("the key may not act for a storefront `nobodys`");
    }

    private static String cartOf(String storefront) {
        return Carts.HERBAL_TO_SINGAPORE.replace("cn-flagship", storefront);
    }

    @Test
    void showsDecisionsOfTheStorefrontsOfAKeyOnly() {
        String id = storefronts.decide(Carts.HERBAL_TO_SINGAPORE).jsonPath().getString("id");
        String bound = storefronts.keyOf(DEMO, Set.of("global"));

        int status = storefronts.calling(bound).get(PATH + "/" + id).statusCode();

        assertThat(status).isEqualTo(404);
    }
}
