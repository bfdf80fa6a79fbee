package io.marketgate.checkout.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.merchant.MerchantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class HandoverResourceTest {
    private static final MerchantId DEMO = new MerchantId("demo");

    @Inject
    Storefronts storefronts;

    private String state() {
        String url = storefronts.decide(Carts.HERBAL_TO_SINGAPORE).jsonPath().getString("redirects[0].url");
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
    void tellsTheReceivingStorefrontWhatComes() {
        JsonPath answer = verify(storefronts.keyOf(DEMO, Set.of("global")), state());

        assertThat(answer.getBoolean("valid")).isTrue();
        assertThat(answer.getString("storefront")).isEqualTo("global");
        assertThat(answer.getString("market")).isEqualTo("SG");
        assertThat(answer.getString("lines[0].sku")).isEqualTo("HERBAL-OTC-1");
        assertThat(answer.getInt("lines[0].quantity")).isEqualTo(2);
    }

    @Test
    void isGoodOnce() {
        String state = state();
        String first = storefronts.keyOf(DEMO, Set.of("global"));
        String second = storefronts.keyOf(DEMO, Set.of("global"));

        assertThat(verify(first, state).getBoolean("valid")).isTrue();

        assertThat(verify(second, state).getString("why")).isEqualTo("USED");
        assertThat(verify(second, state()).getBoolean("valid")).isTrue();
    }

    @Test
    void tellsAnotherStorefrontNothing() {
        JsonPath answer = verify(storefronts.keyOf(DEMO, Set.of("cn-flagship")), state());

        assertThat(answer.getBoolean("valid")).isFalse();
        assertThat(answer.getString("why")).isEqualTo("OTHER_STOREFRONT");
        assertThat(answer.getList("lines")).isNull();
    }

    @Test
    void findsAnAlteredTokenBad() {
        String state = state();
        String altered = (state.charAt(0) == 'A' ? "B" : "A") + state.substring(1);

        JsonPath answer = verify(storefronts.key(), altered);

        assertThat(answer.getBoolean("valid")).isFalse();
    }
}
