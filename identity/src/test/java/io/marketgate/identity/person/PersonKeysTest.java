package io.marketgate.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonKeysTest {
    private static final String FIRST = "first-key-of-at-least-32-characters";
    private static final String SECOND = "second-key-of-at-least-32-characters";

    @Test
    void hashesWithTheFirstKeyAndFindsWithEvery() {
        PersonKeys before = PersonKeys.parse(FIRST);
        PersonKeys rotated = PersonKeys.parse("2:" + SECOND + ", 1:" + FIRST);

        KeyedHash hash = rotated.hash(HashPurpose.DOCUMENT, "X");

        assertThat(hash.keyVersion()).isEqualTo(2);
        assertThat(rotated.everyHash(HashPurpose.DOCUMENT, "X"))
                .containsExactly(hash, before.hash(HashPurpose.DOCUMENT, "X"));
    }

    @Test
    void knowsANewerKeyBeforeItIsInUse() {
        PersonKeys ready = PersonKeys.parse("1:" + FIRST + ",2:" + SECOND);
        PersonKeys rotated = PersonKeys.parse("2:" + SECOND + ",1:" + FIRST);

        assertThat(ready.hash(HashPurpose.DOCUMENT, "X"))
                .isEqualTo(PersonKeys.parse(FIRST).hash(HashPurpose.DOCUMENT, "X"));
        assertThat(ready.everyHash(HashPurpose.DOCUMENT, "X")).contains(rotated.hash(HashPurpose.DOCUMENT, "X"));
        assertThat(ready.newestVersion()).isEqualTo(2);
    }

    @Test
    void keepsPurposesAndPartsApart() {
        PersonKeys keys = PersonKeys.parse(FIRST);

        assertThat(keys.hash(HashPurpose.SUBJECT, "ab", "c"))
                .isNotEqualTo(keys.hash(HashPurpose.SUBJECT, "a", "bc"))
                .isNotEqualTo(keys.hash(HashPurpose.DOCUMENT, "ab", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "0:" + FIRST, "one:" + FIRST, "1:" + FIRST + ",1:" + SECOND, FIRST + ","})
    void refusesKeysThatCannotServe(String configured) {
        assertThatThrownBy(() -> PersonKeys.parse(configured))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain(FIRST, SECOND);
    }
}
