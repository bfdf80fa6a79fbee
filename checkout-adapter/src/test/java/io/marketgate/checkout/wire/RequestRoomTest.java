package io.marketgate.checkout.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class RequestRoomTest {
    @Inject
    RequestRoom room;

    @Inject
    Storefronts storefronts;

    @Test
    void refusesARequestWhileTheRoomIsFull() {
        assertThat(room.take(room.most())).isTrue();
        try {
            Response refused = storefronts.decide(Carts.HERBAL_TO_SINGAPORE);

            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:marketgate:problem:unavailable");
        } finally {
            room.give(room.most());
        }

        assertThat(storefronts.decide(Carts.HERBAL_TO_SINGAPORE).statusCode()).isEqualTo(200);
    }

    @Test
    void freesAllRoomAfterEveryRequest() {
        storefronts.decide(Carts.HERBAL_TO_SINGAPORE).then().statusCode(200);
        storefronts.decide("{\"storefront\":").then().statusCode(400);
        storefronts.decide("{}").then().statusCode(400);

        await().until(() -> room.held() == 0);
    }

    @Test
    void admitsASingleRequestOfAnySize() {
        long larger = 2 * room.most();
        assertThat(room.take(larger)).isTrue();
        assertThat(room.take(1)).isFalse();
        room.give(larger);

        assertThat(room.held()).isZero();
    }
}
