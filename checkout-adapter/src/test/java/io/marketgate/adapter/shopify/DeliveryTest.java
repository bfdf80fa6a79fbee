package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.ProblemException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
    /** The body of RFC 4231's test case 2 under its key. */
    private static final String BODY = "what do ya want for nothing?";

    private static final String SIGNATURE = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";
    private static final String SHOP = "our.myshopify.com";
    private static final ConfiguredShop CONFIGURED =
            new ConfiguredShop(URI.create("https://" + SHOP + "/"), List.of("the new one", "Jefe"), Optional.empty());

    @ParameterizedTest
    @CsvSource({"our.myshopify.com", "OUR.myshopify.com"})
    void takesAnOrderOfTheConfiguredShop(String shop) {
        assertThatCode(() -> check(SIGNATURE, "orders/create", shop, BODY)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatTheAppDidNotSign() {
        assertRefused(401, SIGNATURE, "orders/create", SHOP, BODY + " ");
        assertRefused(401, null, "orders/create", SHOP, BODY);
        assertRefused(401, "", "orders/create", SHOP, BODY);
    }

    @ParameterizedTest
    @CsvSource({"other.myshopify.com", "our.myshopify.com.other.example", "xour.myshopify.com", "''", ","})
    void refusesWhatTheSameAppSendsOfAnotherShop(@Nullable String shop) {
        assertRefused(403, SIGNATURE, "orders/create", shop, BODY);
    }

    @ParameterizedTest
    @CsvSource({"orders/updated", "app/uninstalled", "''", ","})
    void refusesOtherTopics(@Nullable String topic) {
        assertRefused(400, SIGNATURE, topic, SHOP, BODY);
    }

    private static void assertRefused(
            int status, @Nullable String signature, @Nullable String topic, @Nullable String shop, String body) {
        assertThatThrownBy(() -> check(signature, topic, shop, body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(status));
    }

    private static void check(@Nullable String signature, @Nullable String topic, @Nullable String shop, String body) {
        new Delivery(signature, topic, shop)
                .check(CONFIGURED, "orders/create", new Body(body.getBytes(StandardCharsets.UTF_8)));
    }
}
