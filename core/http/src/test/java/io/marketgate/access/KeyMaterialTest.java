package io.marketgate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMaterialTest {

    @Test
    void generatesSecretsItAccepts() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String secret = KeyMaterial.generate();
            assertThat(KeyMaterial.fault(secret)).isEmpty();
            secrets.add(secret);
        }
        assertThat(secrets).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "not base64!", "c2VjcmV0", "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYQ=="})
    void refusesAMissingOrWeakSecret(String configured) {
        assertThat(KeyMaterial.fault(configured)).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> KeyMaterial.parse(configured));
    }

    @Test
    void checksEverySecretDuringRotation() {
        String strong = KeyMaterial.generate();

        assertThat(KeyMaterial.faultOfAny("v2:" + strong + ",v1:" + strong)).isEmpty();
        assertThat(KeyMaterial.faultOfAny("v2:" + strong + ",v1:c2VjcmV0")).isPresent();
        assertThat(KeyMaterial.faultOfAny("v2:" + strong + ",")).isEmpty();
        assertThat(KeyMaterial.faultOfAny("")).isPresent();
    }

    @Test
    void printsItsIdButNotItsBytes() {
        String configured = KeyMaterial.generate();
        KeyMaterial key = KeyMaterial.parse(configured);

        assertThat(key.toString()).contains(key.id()).doesNotContain(configured);
        assertThat(Base64.getEncoder().encodeToString(key.bytes())).isEqualTo(configured);
    }

    @Test
    void cannotBeChangedThroughItsBytes() {
        KeyMaterial key = KeyMaterial.parse(KeyMaterial.generate());
        byte[] before = key.bytes();

        key.bytes()[0]++;

        assertThat(key.bytes()).isEqualTo(before);
    }
}
