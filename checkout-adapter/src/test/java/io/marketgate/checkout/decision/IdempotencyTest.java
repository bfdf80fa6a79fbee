package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class IdempotencyTest {
    @Inject
    Storefronts storefronts;

    private Response decide(String key, String cart) {
        return storefronts.calling().header("Idempotency-Key", key).body(cart).post("/v1/checkout/decisions");
    }

    @Test
    void repeatsTheKeptAnswer() {
        Response first = decide("again", Carts.HERBAL_TO_SINGAPORE);

        Response second = decide("again", Carts.HERBAL_TO_SINGAPORE);

        assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void refusesAKeyForAnotherCart() {
        decide("other", Carts.HERBAL_TO_SINGAPORE);

        Response second = decide("other", Carts.HERBAL_TO_SINGAPORE.replace("\"quantity\":2", "\"quantity\":1"));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.jsonPath().getString("type")).endsWith(":idempotency-mismatch");
    }

    @Test
    void decidesAgainAfterARevision() {
        Response first = decide("revised", Carts.HERBAL_TO_SINGAPORE);
        storefronts.newMerchant("one-more-revision");

        Response second = decide("revised", Carts.HERBAL_TO_SINGAPORE);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.jsonPath().getString("id"))
                .isNotEqualTo(first.jsonPath().getString("id"));
        assertThat(second.jsonPath().getLong("basis.revision"))
                .isGreaterThan(first.jsonPath().getLong("basis.revision"));
    }

    @Test
    void keepsNoRefusal() {
        String unknown = Carts.HERBAL_TO_SINGAPORE.replace("cn-flagship", "nobodys");
        int refused = decide("refused", unknown).statusCode();

        int second = decide("refused", Carts.HERBAL_TO_SINGAPORE).statusCode();

        assertThat(refused).isEqualTo(404);
        assertThat(second).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", ""})
    void refusesAMalformedKey(String key) {
        Response refused = decide(key, Carts.HERBAL_TO_SINGAPORE);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("violations[0].pointer")).isEqualTo("Idempotency-Key");
        assertThat(refused.jsonPath().getString("violations[0].message"))
                .isEqualTo("1 to 128 visible ASCII characters are expected");
    }

    @Test
    void repeatsTheKeptAnswerWhateverTheWhiteSpace() {
        Response first = decide("spaced", Carts.HERBAL_TO_SINGAPORE);

        Response second = decide("spaced", Carts.HERBAL_TO_SINGAPORE.replace(",", " ,\r\n\t"));

        assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    }
}
