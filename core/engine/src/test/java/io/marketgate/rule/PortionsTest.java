package io.marketgate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.Condition.AmountTest.Measure;
import io.marketgate.substance.Register;
import io.marketgate.substance.SubstanceEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A label may list a substance in portions, as two salts or two parts of a plant. The law counts what is in all of them. */
class PortionsTest {
    private static final Register REGISTER = new Register(List.of(entry("EPHEDRINE"), entry("CAFFEINE")), List.of());

    private static SubstanceEntry entry(String id) {
        return new SubstanceEntry(
                id, id, SubstanceEntry.Kind.CHEMICAL, List.of(), List.of(), List.of(), null, Set.of(), null);
    }

    private static Substance portion(String name, @Nullable String percent) {
        return new Substance(name, null, null, percent == null ? null : new BigDecimal(percent));
    }

    private static Tri holds(Comparison comparison, Substance... portions) {
        Condition.Contains asked = new Condition.Contains(
                REGISTER.set(List.of("EPHEDRINE", "CAFFEINE")),
                new Condition.AmountTest(Measure.PERCENT, comparison, BigDecimal.TEN));
        return asked.fold(ConditionEvaluation.INSTANCE, new Value.Composition(List.of(portions), true));
    }

    @ParameterizedTest
    @CsvSource({
        "OVER,     6, 6, TRUE",
        "OVER,     5, 5, FALSE",
        "AT_LEAST, 5, 5, TRUE",
        "AT_LEAST, 4, 5, FALSE",
        "UNDER,    5, 5, FALSE",
        "UNDER,    4, 5, TRUE",
        "AT_MOST,  5, 5, TRUE",
        "AT_MOST,  6, 5, FALSE"
    })
    void portionsOfOneSubstanceAreAdded(Comparison comparison, String one, String other, Tri expected) {
        assertThat(holds(comparison, portion("EPHEDRINE", one), portion("EPHEDRINE", other)))
                .isEqualTo(expected);
    }

    @Test
    void saltsAreOneSubstanceWhereTheRegisterHasThemAsOne() {
        assertThat(holds(Comparison.OVER, portion("ephedrine hydrochloride", "6"), portion("Ephedrine sulfate", "6")))
                .isEqualTo(Tri.TRUE);
    }

    @Test
    void twoSubstancesAreNot() {
        assertThat(holds(Comparison.OVER, portion("EPHEDRINE", "6"), portion("CAFFEINE", "6")))
                .isEqualTo(Tri.FALSE);
    }

    /** A portion that is not stated, or in another measure, can only add. */
    @ParameterizedTest
    @CsvSource({
        "OVER,     11, TRUE",
        "OVER,     10, UNKNOWN",
        "AT_LEAST, 10, TRUE",
        "AT_LEAST, 9,  UNKNOWN",
        "UNDER,    10, FALSE",
        "UNDER,    9,  UNKNOWN",
        "AT_MOST,  11, FALSE",
        "AT_MOST,  10, UNKNOWN"
    })
    void whatIsNotStatedCanOnlyAdd(Comparison comparison, String stated, Tri expected) {
        Substance daily = new Substance("EPHEDRINE", null, BigDecimal.ONE, null);

        assertThat(Stream.of(portion("EPHEDRINE", null), daily)
                        .map(other -> holds(comparison, portion("EPHEDRINE", stated), other)))
                .containsOnly(expected);
    }

    @Test
    void nothingIsKnownWhereNoPortionIsStated() {
        assertThat(Stream.of(Comparison.values())
                        .map(comparison -> holds(comparison, portion("EPHEDRINE", null), portion("EPHEDRINE", null))))
                .containsOnly(Tri.UNKNOWN);
    }
}
