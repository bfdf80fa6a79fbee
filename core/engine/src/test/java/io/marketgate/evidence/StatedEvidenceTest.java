package io.marketgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.CartLine;
import io.marketgate.decision.LineId;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatedEvidenceTest {
    private static final Instant VALID_TO = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void keepsOnlyThatThereIsANumber() {
        Evidence stated = prescription("RX-123456", Map.of()).asStated();

        assertThat(stated.reference().number()).isNotNull().doesNotContain("RX");
        assertThat(stated.reference().issuer()).isNotNull().doesNotContain("Practice");
        assertThat(stated.validity().to()).isEqualTo(VALID_TO);
    }

    @Test
    void keepsNoNumberWhereNoneWasStated() {
        assertThat(prescription(null, Map.of()).asStated().reference().number()).isNull();
    }

    @Test
    void dropsFreeTextAndNamesOfPersons() {
        Evidence evidence = prescription(
                "RX-1",
                Map.of(
                        "prescriber", new Value.Text("MUSTERMANN"),
                        "patient", new Value.Text("MUSTERFRAU"),
                        "product", new Value.Words(Set.of("take one a day"), true),
                        "prescriberMarket", new Value.Text("DE"),
                        "quantity", new Value.Amount(new BigDecimal("2"))));

        assertThat(evidence.asStated().attributes()).containsOnlyKeys("prescriberMarket", "quantity");
    }

    @Test
    void keepsPatientSelfWhichNamesNoPerson() {
        Evidence evidence = prescription("RX-1", Map.of("patient", new Value.Text("SELF")));

        assertThat(evidence.asStated().attributes()).containsEntry("patient", new Value.Text("SELF"));
    }

    @Test
    void isReducedByEveryCartLine() {
        CartLine line = new CartLine(
                new LineId("1"),
                new Sku("A"),
                1,
                BigDecimal.ONE,
                null,
                List.of(prescription("RX-1", Map.of("prescriber", new Value.Text("MUSTERMANN")))));

        assertThat(line.stated().toString()).doesNotContain("RX-1").doesNotContain("MUSTERMANN");
    }

    @Test
    void doesNotChangeWhenReducedTwice() {
        Evidence once = prescription("RX-1", Map.of("patient", new Value.Text("FAMILY")))
                .asStated();

        assertThat(once.asStated()).isEqualTo(once);
    }

    private static Evidence prescription(String number, Map<String, Value> attributes) {
        return new Evidence(
                "1/0",
                EvidenceType.PRESCRIPTION,
                About.the(EvidenceScope.BUYER),
                null,
                new Reference(number, "Practice at the Lake"),
                attributes,
                new Validity(null, VALID_TO));
    }
}
