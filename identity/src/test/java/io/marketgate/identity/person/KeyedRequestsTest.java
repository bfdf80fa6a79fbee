package io.marketgate.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.idempotency.RequestHashes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyedRequestsTest {
    private static final String OLD = "1:the older key for tests of at least 32 characters";
    private static final String NEW = "2:the newer key for tests of at least 32 characters";
    private static final byte[] BODY = "body".getBytes(StandardCharsets.UTF_8);

    @Test
    void keepsTheKeyedHashOfTheDigest() {
        PersonKeys keys = PersonKeys.parse(OLD);

        assertThat(new KeyedRequests(keys).of(BODY))
                .isEqualTo(keys.hash(
                                HashPurpose.REQUEST, "230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5")
                        .text());
    }

    @Test
    void knowsARequestAgainAfterItsKeyWasRotated() {
        String kept = with(OLD).of(BODY);

        assertThat(with(OLD + "," + NEW).matches(kept, BODY)).isTrue();
        assertThat(with(NEW).matches(kept, BODY)).isFalse();
    }

    @Test
    void knowsNoOtherRequest() {
        RequestHashes hashes = with(OLD);

        assertThat(hashes.matches(hashes.of(BODY), "another body".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static RequestHashes with(String keys) {
        return new KeyedRequests(PersonKeys.parse(keys));
    }
}
