package io.marketgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackVersionTest {

    @Test
    void comparesNumberByNumber() {
        assertThat(PackVersion.of("2026.11.1")).isGreaterThan(PackVersion.of("2026.9.30"));
        assertThat(PackVersion.of("2026.11.1")).isGreaterThan(PackVersion.of("2026.11"));
        assertThat(PackVersion.of("2026.11.1")).isEqualByComparingTo(PackVersion.of("2026.11.01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.", ".1", "1..2", "1a", "-1", "1.2.3.4.5.6", "9999999999"})
    void refusesAMalformedVersion(String text) {
        assertThatThrownBy(() -> PackVersion.of(text)).hasMessage("not a pack version: `" + text + "`");
    }
}
