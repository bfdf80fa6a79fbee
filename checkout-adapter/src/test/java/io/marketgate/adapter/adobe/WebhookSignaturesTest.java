package io.marketgate.adapter.adobe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.adapter.SigningPlatforms;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignaturesTest {
    private static final KeyPair KEYS = SigningPlatforms.rsa();
    private static final byte[] BODY = "{\"url\":\"https:\\/\\/shop.example\"}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = sign(KEYS, BODY);

    @Test
    void takesASignatureOverTheBase64TextOfTheBody() {
        assertThat(isBy(SIGNATURE, BODY)).isTrue();
    }

    @Test
    void refusesABodyOfWhichOneBitDiffers() {
        byte[] flipped = BODY.clone();
        flipped[3] ^= 1;

        assertThat(isBy(SIGNATURE, flipped)).isFalse();
    }

    @Test
    void refusesABodyThatWasWrittenAgain() {
        byte[] again =
                new String(BODY, StandardCharsets.UTF_8).replace("\\/", "/").getBytes(StandardCharsets.UTF_8);

        assertThat(isBy(SIGNATURE, again)).isFalse();
    }

    @Test
    void refusesTheSignatureOfAnotherKeyOrOverTheBodyItself() {
        String direct = Base64.getEncoder().encodeToString(SigningPlatforms.sign(KEYS.getPrivate(), BODY));

        assertThat(isBy(sign(SigningPlatforms.rsa(), BODY), BODY)).isFalse();
        assertThat(isBy(direct, BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA"})
    void refusesWhatIsNoSignature(String header) {
        assertThat(isBy(header, BODY)).isFalse();
    }

    @Test
    void readsAPublicKeyInPemOrAsItsBase64Alone() {
        RsaPublicKeyConverter converter = new RsaPublicKeyConverter();
        String pem = SigningPlatforms.pem(KEYS);

        RSAPublicKey key = converter.convert(pem);

        assertThat(key).isEqualTo(KEYS.getPublic());
        assertThat(converter.convert(pem.replaceAll("-----[A-Z ]+-----|\\s", "")))
                .isEqualTo(key);
        assertThat(converter.convert(pem.replace("\n", "\\n"))).isEqualTo(key);
        assertThatThrownBy(() -> converter.convert("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isBy(String signature, byte[] body) {
        return WebhookSignatures.isBy(KEYS.getPublic(), signature, body);
    }

    private static String sign(KeyPair keys, byte[] body) {
        byte[] signature =
                SigningPlatforms.sign(keys.getPrivate(), Base64.getEncoder().encode(body));
        return Base64.getEncoder().encodeToString(signature);
    }
}
