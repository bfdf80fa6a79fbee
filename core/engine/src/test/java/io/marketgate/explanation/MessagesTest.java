package io.marketgate.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.rule.Standing;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final List<EvidenceType> LISTING = List.of(new EvidenceType("PRODUCT_LISTING"));

    private final Messages messages = new Messages(FixedTexts.ENGLISH, "en");

    @Test
    void expiredEvidenceReadsLikeMissingEvidence() {
        Reason expired =
                Decisions.reason(ReasonCode.EVIDENCE_EXPIRED, Decisions.require("R-1", Decisions.law(), null), LISTING);
        Reason missing =
                Decisions.reason(ReasonCode.EVIDENCE_MISSING, Decisions.require("R-1", Decisions.law(), null), LISTING);

        assertThat(messages.of(expired)).isEqualTo(messages.of(missing));
    }

    @Test
    void citesNoLawForADefault() {
        Reason byDefault = Decisions.reason(
                ReasonCode.PROHIBITED,
                Decisions.forbid("R-1", Decisions.standing(Standing.DEFAULT), "own-words"),
                List.of());

        assertThat(messages.of(byDefault)).startsWith("We have no confirmed rule");
        assertThat(messages.citation(byDefault)).isNull();
    }

    @Test
    void presentsAMerchantsOwnRuleAsPolicy() {
        Reason policy = Decisions.reason(
                ReasonCode.PROHIBITED, Decisions.forbid("R-1", Decisions.standing(Standing.POLICY), null), List.of());

        assertThat(messages.of(policy)).startsWith("This shop");
        assertThat(messages.citation(policy)).isNull();
    }

    @Test
    void citesNothingForASuspension() {
        Reason suspended = new Reason.OfWay(ReasonCode.SUSPENDED_BY_MERCHANT, Decisions.SG, Channel.DOMESTIC);

        assertThat(messages.citation(suspended)).isNull();
        assertThat(messages.of(suspended)).isEqualTo("The shop has stopped selling this.");
    }

    @Test
    void prefersTheTextOfTheRule() {
        Reason prohibited = Decisions.reason(
                ReasonCode.PROHIBITED, Decisions.forbid("R-1", Decisions.law(), "own-words"), List.of());

        assertThat(messages.of(prohibited)).isEqualTo("In the words of the rule, for Singapore.");
    }

    @Test
    void unknownFactDoesNotReadAsAProhibition() {
        Reason unknownFact = Decisions.reason(
                ReasonCode.EVIDENCE_MISSING, Decisions.forbid("R-1", Decisions.law(), "own-words"), LISTING);

        assertThat(messages.of(unknownFact)).isEqualTo("Not on file with this shop: product listing.");
    }

    @Test
    void fillsInTheLimit() {
        Reason exceeded = new Reason.LimitExceeded(
                Decisions.require("R-1", Decisions.law(), null),
                Decisions.SG,
                Channel.CROSS_BORDER,
                new BigDecimal("90.0"),
                true);

        assertThat(messages.of(exceeded)).isEqualTo("Together at most 90 in Singapore.");
    }

    @Test
    void citesALapsedPermitAndItsLastDayButNoDefault() {
        Reason lapsed = Decisions.reason(
                ReasonCode.NO_RULE, Decisions.lapsed("R-1", Decisions.law(), LocalDate.parse("2024-06-11")), List.of());
        Reason byDefault =
                Decisions.reason(ReasonCode.NO_RULE, Decisions.forbid("R-1", Decisions.law(), "own-words"), List.of());

        assertThat(messages.citation(lapsed))
                .isEqualTo(new Citation(
                        "Health Products Act",
                        "15",
                        LocalDate.parse("2008-06-01"),
                        URI.create("https://example.sg/law"),
                        "HSA"));
        assertThat(messages.of(lapsed)).isEqualTo("What permitted this ended on 2024-06-11.");
        assertThat(messages.citation(byDefault)).isNull();
        assertThat(messages.of(byDefault)).startsWith("We have no confirmed rule");
    }

    @Test
    void doesNotExpandPlaceholdersInsideValues() {
        assertThat(Placeholders.fill("{a} and {b} of {c}", Map.of("a", "{b}", "b", "$1")))
                .isEqualTo("{b} and $1 of {c}");
    }
}
