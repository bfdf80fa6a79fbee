package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Subject;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatedSubjectsTest {
    private static final Subject BUYER = new Subject("cust-77");
    private static final Assurance KNOWN = new Assurance("p-1", List.of());

    private static List<CartLine> lines(Map<String, Value> attributes) {
        Evidence paper = new Evidence(
                "0",
                EvidenceType.PRESCRIPTION,
                About.the(EvidenceScope.BUYER),
                null,
                Reference.NONE,
                attributes,
                Validity.ALWAYS);
        return List.of(new CartLine(new LineId("1"), new Sku("S"), 1, BigDecimal.ONE, null, List.of(paper)));
    }

    private static Map<String, Value> attributes(List<CartLine> lines) {
        return lines.get(0).stated().get(0).attributes();
    }

    @Test
    void replacesTheBuyerByThePseudonym() {
        List<CartLine> stated =
                lines(Map.of("subject", new Value.Text("cust-77"), "refills", new Value.Amount(BigDecimal.ONE)));

        List<CartLine> replaced = StatedSubjects.replaced(stated, BUYER, KNOWN);

        assertThat(attributes(replaced))
                .containsEntry("subject", new Value.Text("p-1"))
                .containsKey("refills");
    }

    @Test
    void namesNoPersonIfTheEvidenceNamesAnother() {
        List<CartLine> stated = lines(Map.of("subject", new Value.Text("cust-78")));

        assertThat(attributes(StatedSubjects.replaced(stated, BUYER, KNOWN))).isEmpty();
    }

    @Test
    void namesNoPersonWhileTheBuyerHasNoPseudonym() {
        List<CartLine> stated = lines(Map.of("subject", new Value.Text("cust-77")));

        assertThat(attributes(StatedSubjects.replaced(stated, BUYER, Assurance.NONE)))
                .isEmpty();
    }

    @Test
    void keepsLinesWithoutASubject() {
        List<CartLine> stated = lines(Map.of());

        assertThat(StatedSubjects.replaced(stated, BUYER, KNOWN)).isSameAs(stated);
    }
}
