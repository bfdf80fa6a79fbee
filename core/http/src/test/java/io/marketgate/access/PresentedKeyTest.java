package io.marketgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.merchant.ApiKey;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedKeyTest {

    @Test
    void matchesTheStoredHash() {
        PresentedKey key = PresentedKey.generate();
        ApiKey stored = new ApiKey(key.id(), "shop", key.secretSha256(), Set.of(), Set.of());

        assertThat(PresentedKey.parse(key.text()))
                .hasValueSatisfying(read -> assertThat(read.is(stored)).isTrue());
    }

    @Test
    void doesNotMatchAnotherKeyOfTheSameId() {
        PresentedKey key = PresentedKey.generate();
        ApiKey stored = new ApiKey(key.id(), "shop", key.secretSha256(), Set.of(), Set.of());
        char last = key.text().charAt(key.text().length() - 1);
        String other = key.text().substring(0, key.text().length() - 1) + (last == '0' ? '1' : '0');

        assertThat(PresentedKey.parse(other))
                .hasValueSatisfying(read -> assertThat(read.is(stored)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mg_",
                "mg_0123456789abcdef",
                "mg_0123456789abcdef_",
                "mg_0123456789abcdef_00",
                "xx_0123456789abcdef_0"
            })
    void rejectsMalformedKeys(String text) {
        assertThat(PresentedKey.parse(text)).isEmpty();
    }

    @Test
    void neverPrintsTheKey() {
        PresentedKey key = PresentedKey.generate();

        assertThat(key.toString()).contains(key.id()).doesNotContain(key.text());
    }
}
