package io.marketgate.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guarantees of ISO 7064 for MOD 11-2, checked on seeded random numbers with every error of each kind. */
class CheckDigitLawsTest {
    private static final long SEED = 7064;
    private static final String ALPHABET = "0123456789X";

    static Stream<String> numbers() {
        Random random = new Random(SEED);
        return Stream.generate(() -> random.ints(17, 0, 10)
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString())
                .map(digits -> digits + CheckDigits.mod11Radix2(digits))
                .limit(200);
    }

    @ParameterizedTest(name = "seed " + SEED + ": {0}")
    @MethodSource("numbers")
    void catchesEverySingleWrongCharacter(String number) {
        for (int i = 0; i < number.length(); i++) {
            for (char wrong : ALPHABET.toCharArray()) {
                boolean possible = wrong != number.charAt(i) && (wrong != 'X' || i == 17);
                if (possible) {
                    assertThat(fits(number.substring(0, i) + wrong + number.substring(i + 1)))
                            .as("position %d read as %s", i, wrong)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "seed " + SEED + ": {0}")
    @MethodSource("numbers")
    void catchesEveryAdjacentTransposition(String number) {
        for (int i = 0; i + 1 < number.length(); i++) {
            char first = number.charAt(i);
            char second = number.charAt(i + 1);
            if (first != second && second != 'X') {
                assertThat(fits(number.substring(0, i) + second + first + number.substring(i + 2)))
                        .as("positions %d and %d exchanged", i, i + 1)
                        .isFalse();
            }
        }
    }

    private static boolean fits(String number) {
        return CheckDigits.mod11Radix2(number.substring(0, 17)) == number.charAt(17);
    }
}
