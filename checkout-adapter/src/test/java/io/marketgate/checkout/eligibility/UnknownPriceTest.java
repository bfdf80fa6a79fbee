package io.marketgate.checkout.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Verdict;
import io.marketgate.explanation.Decisions;
import io.marketgate.market.Channel;
import io.marketgate.rule.Actor;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownPriceTest {
    private static final BigDecimal LIMIT = new BigDecimal("200");
    private static final Reason ABOVE_THE_LIMIT =
            new Reason(ReasonCode.LIMIT_EXCEEDED, null, Decisions.SG, Channel.CROSS_BORDER, List.of(), LIMIT, false);
    private static final Decision YES =
            Decisions.decision(Disposition.REDIRECT, Decisions.redirected("1", "HERBAL-OTC-1"));
    private static final Decision NO =
            Decisions.decision(Disposition.BLOCK, Decisions.blocked("1", List.of(), List.of(ABOVE_THE_LIMIT)));

    @Test
    void saysThatConditionsApplyWhereTheVerdictDependsOnThePrice() {
        Decision cautious = UnknownPrice.cautious(YES, NO);

        assertThat(cautious.disposition()).isEqualTo(Disposition.BLOCK);
        LineDecision line = cautious.lines().get(0);
        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.CURABLE));
        assertThat(line.reasons()).startsWith(ABOVE_THE_LIMIT);
        assertThat(line.remedies())
                .containsExactly(new Remedy.ReduceQuantity(Actor.SHOPPER, Channel.CROSS_BORDER, 1, null, LIMIT));
    }

    @Test
    void keepsAYesThatHoldsAtEveryPrice() {
        assertThat(UnknownPrice.cautious(YES, YES)).isEqualTo(YES);
    }

    @Test
    void keepsANoThatHoldsAtEveryPrice() {
        assertThat(UnknownPrice.cautious(NO, NO)).isEqualTo(NO);
    }
}
