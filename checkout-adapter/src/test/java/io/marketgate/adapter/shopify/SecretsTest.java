package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {
    /** The body of RFC 4231's test case 2 under its key. */
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    private static final String SIGNATURE = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";

    @Test
    void takesTheHmacOfTheBodyAsItWasSent() {
        assertThat(Secrets.signed(List.of("Jefe"), SIGNATURE, BODY)).isTrue();
    }

    @Test
    void takesTheHmacOfAnySecretWhileTheyAreRotated() {
        assertThat(Secrets.signed(List.of("the new one", "Jefe"), SIGNATURE, BODY))
                .isTrue();
        assertThat(Secrets.signed(List.of("the new one", "the one before"), SIGNATURE, BODY))
                .isFalse();
    }

    @Test
    void refusesAnotherSecretAnotherBodyAndWhatIsNoSignature() {
        byte[] flipped = BODY.clone();
        flipped[0] ^= 1;

        assertThat(Secrets.signed(List.of("Jeff"), SIGNATURE, BODY)).isFalse();
        assertThat(Secrets.signed(List.of("Jefe"), SIGNATURE, flipped)).isFalse();
        assertThat(Secrets.signed(List.of("Jefe"), null, BODY)).isFalse();
        assertThat(Secrets.signed(List.of("Jefe"), "", BODY)).isFalse();
        assertThat(Secrets.signed(List.of("Jefe"), "%%%", BODY)).isFalse();
    }
}
