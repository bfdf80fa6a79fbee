package io.marketgate.adapter.saleor;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.adapter.SigningPlatforms;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetachedJwsTest {
    private static final KeyPair KEYS = SigningPlatforms.rsa();
    private static final byte[] BODY = "{\"__typename\": \"A\"}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = Jws.of(KEYS.getPrivate(), "1", BODY);

    @Test
    void takesASignatureOverTheBodyAsItWasSent() {
        assertThat(isGood(SIGNATURE, BODY)).isTrue();
    }

    @Test
    void refusesABodyOfWhichOneBitDiffers() {
        byte[] flipped = BODY.clone();
        flipped[5] ^= 1;

        assertThat(isGood(SIGNATURE, flipped)).isFalse();
    }

    @Test
    void refusesABodyThatWasWrittenAgain() {
        assertThat(isGood(SIGNATURE, "{\"__typename\":\"A\"}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void refusesTheSignatureOfAnotherKeyAndAChangedHeader() {
        String other = Jws.of(SigningPlatforms.rsa().getPrivate(), "1", BODY);
        String moved =
                Jws.of(KEYS.getPrivate(), "2", BODY).split("\\.")[0] + SIGNATURE.substring(SIGNATURE.indexOf('.'));

        assertThat(isGood(other, BODY)).isFalse();
        assertThat(isGood(moved, BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"kid\":\"1\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"HS256\",\"kid\":\"1\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"RS256\",\"kid\":\"1\",\"b64\":true,\"crit\":[\"b64\"]}",
                "{\"alg\":\"RS256\",\"kid\":\"1\",\"crit\":[\"b64\"]}",
                "{\"alg\":\"RS256\",\"kid\":\"1\",\"b64\":false}",
                "{\"alg\":\"RS256\",\"kid\":\"1\",\"b64\":false,\"crit\":[\"b64\",\"exp\"]}",
                "{\"alg\":\"RS256\",\"b64\":false,\"crit\":[\"b64\"]}",
                "[]",
                "{"
            })
    void refusesHeadersOfOtherKinds(String header) {
        assertThat(DetachedJws.parse(Jws.of(KEYS.getPrivate(), header, "", BODY)))
                .isNull();
    }

    @Test
    void refusesWhatIsNotDetachedOrNoSignatureAtAll() {
        assertThat(DetachedJws.parse(Jws.of(KEYS.getPrivate(), Jws.HEADER.formatted("1"), "e30", BODY)))
                .isNull();
        assertThat(DetachedJws.parse(null)).isNull();
        assertThat(DetachedJws.parse("")).isNull();
        assertThat(DetachedJws.parse("..")).isNull();
        assertThat(DetachedJws.parse("%%%..%%%")).isNull();
        assertThat(DetachedJws.parse("a".repeat(5_000) + "..")).isNull();
    }

    private static boolean isGood(String signature, byte[] body) {
        DetachedJws jws = DetachedJws.parse(signature);
        return jws != null && jws.keyId().equals("1") && jws.isBy(KEYS.getPublic(), body);
    }
}
