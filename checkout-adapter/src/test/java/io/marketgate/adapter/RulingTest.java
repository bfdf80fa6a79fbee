package io.marketgate.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.adapter.Ruling.Outcome;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.RemedyAction;
import io.marketgate.explanation.ExplainedRemedy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulingTest {
    @Test
    void decidesByTheWorstLine() {
        assertThat(Rulings.open().outcome()).isEqualTo(Outcome.OPEN);
        assertThat(together(Rulings.open(), Rulings.handedOver()).outcome()).isEqualTo(Outcome.HAND_OVER);
        assertThat(together(Rulings.handedOver(), Rulings.needsIdentity()).outcome())
                .isEqualTo(Outcome.CURABLE);
        assertThat(together(Rulings.needsIdentity(), Rulings.blocked()).outcome())
                .isEqualTo(Outcome.BLOCKED);
    }

    @Test
    void isCurableOnlyIfTheShopperAloneCanOpenTheLine() {
        ExplainedRemedy shoppers = Rulings.remedy(RemedyAction.VERIFY_IDENTITY, 1);
        ExplainedRemedy merchantsToo = Rulings.remedy(RemedyAction.PROVIDE_EVIDENCE, 1);

        assertThat(blocked(shoppers).isCurableByShopper()).isTrue();
        assertThat(blocked(shoppers, merchantsToo).isCurableByShopper()).isFalse();
        assertThat(blocked(merchantsToo, Rulings.remedy(RemedyAction.REDUCE_QUANTITY, 2))
                        .isCurableByShopper())
                .isTrue();
    }

    @Test
    void namesLawBodyAndHandoverUrl() {
        assertThat(Wording.of(Rulings.handedOver(), 500))
                .isEqualTo("HERBAL-OTC-1: Not listed. (Medicines Act 1975; Health Sciences Authority) " + Rulings.URL);
    }

    @Test
    void keepsTheUrlWhenItShortensTheText() {
        int most = Rulings.URL.length() + 21;

        assertThat(Wording.of(Rulings.handedOver(), most))
                .hasSize(most)
                .startsWith("HERBAL-OTC-1: ")
                .endsWith("… " + Rulings.URL);
        assertThat(Wording.shortened("a😀b", 2)).isEqualTo("a…");
    }

    private static RuledLine blocked(ExplainedRemedy... remedies) {
        return Rulings.blockedBy(ReasonCode.IDENTITY_REQUIRED, remedies);
    }

    private static Ruling together(Ruling one, Ruling other) {
        return new Ruling(
                Rulings.DECISION,
                Stream.concat(one.lines().stream(), other.lines().stream()).toList(),
                List.of(),
                null);
    }
}
