package io.marketgate.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeClaimsTest {

    @ParameterizedTest
    @CsvSource({
        "2008-11-22, 2026-11-22T11:59:59Z, false",
        "2008-11-22, 2026-11-22T12:00:00Z, true",
        "2008-02-29, 2026-02-28T23:00:00Z, false",
        "2008-02-29, 2026-03-01T11:59:59Z, false",
        "2008-02-29, 2026-03-01T12:00:00Z, true"
    })
    void claimsAnAgeOnceTheBirthdayHasBegunEverywhere(LocalDate birthDate, Instant now, boolean ofAge) {
        assertThat(AgeClaims.of(birthDate, Set.of("AGE_OVER_18"), now).contains("AGE_OVER_18"))
                .isEqualTo(ofAge);
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31", "0001-01-01", "2026-11-24", "2999-01-01"})
    void makesNoClaimForAnImpossibleBirthDate(LocalDate birthDate) {
        Set<String> claims =
                AgeClaims.of(birthDate, Set.of("AGE_CHECKED", "AGE_OVER_18"), Instant.parse("2026-11-22T12:00:00Z"));

        assertThat(claims).isEmpty();
    }

    @Test
    void makesNoClaimThatTheMarketDoesNotAskFor() {
        Set<String> claims = AgeClaims.of(
                LocalDate.of(1980, 1, 1), Set.of("AGE_CHECKED", "AGE_OVER_60"), Instant.parse("2026-11-22T12:00:00Z"));

        assertThat(claims).containsExactly("AGE_CHECKED");
    }
}
