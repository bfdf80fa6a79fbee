package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretsTest {
    /** The body of RFC 4231's test case 2 under its key. */
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    private static final String SIGNATURE = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";

    @Test
    void takesTheHmacOfTheBodyAsItWasSent() {
        assertThat(Secrets.signed("Jefe", SIGNATURE, BODY)).isTrue();
    }

    @Test
    void refusesAnotherSecretAnotherBodyAndWhatIsNoSignature() {
        byte[] flipped = BODY.clone();
        flipped[0] ^= 1;

        assertThat(Secrets.signed("Jeff", SIGNATURE, BODY)).isFalse();
        assertThat(Secrets.signed("Jefe", SIGNATURE, flipped)).isFalse();
        assertThat(Secrets.signed("Jefe", null, BODY)).isFalse();
        assertThat(Secrets.signed("Jefe", "", BODY)).isFalse();
        assertThat(Secrets.signed("Jefe", "%%%", BODY)).isFalse();
    }
}
