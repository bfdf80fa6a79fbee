package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Reason;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.ExplainedLine;
import io.marketgate.explanation.ExplainedReason;
import io.marketgate.market.Channel;
import io.marketgate.rule.RuleId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No reader is told a reason twice, and none loses one, over every line of the corpus. */
class ReasonsSaidOnceTest {
    private static final CorpusGate GATE = new CorpusGate();
    private static final List<Decision> DECISIONS =
            CorpusGate.cases().map(GATE::decide).toList();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a rule closes: one for each channel. */
    private record Closed(String code, String rule, String market, String channel) {}

    @ParameterizedTest
    @ValueSource(strings = {"en", "th"})
    void noReasonOfALineReadsLikeAnother(String language) throws IOException {
        for (Decision decision : DECISIONS) {
            JsonNode document = JSON.readTree(
                    DecisionDocument.document(GATE.explain(decision, language)).utf8());
            for (JsonNode line : document.path("lines")) {
                List<JsonNode> read = new ArrayList<>();
                line.path("reasons")
                        .forEach(reason -> read.add(
                                ((ObjectNode) reason).deepCopy().without(List.of("channel", "channels", "decisive"))));
                assertThat(read).as(line.path("sku").asText()).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th"})
    void everyReasonOfEveryChannelIsSaid(String language) {
        lines(language).forEach(line -> {
            Set<Closed> said = line.reasons().stream()
                    .flatMap(reason -> reason.channels().isEmpty()
                            ? closed(reason, null)
                            : reason.channels().stream().flatMap(channel -> closed(reason, channel)))
                    .collect(Collectors.toSet());
            assertThat(said).isEqualTo(closed(line.decision().reasons()));
        });
    }

    /** Rules of one law that lack the same facts are one reason, which names them all and each fact. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "th"})
    void factsAreAskedOnceForEachLaw(String language) {
        lines(language).forEach(line -> {
            List<List<Object>> asked = line.reasons().stream()
                    .filter(reason -> !reason.unknown().facts().isEmpty())
                    .map(reason -> Arrays.<Object>asList(
                            reason.message(), reason.citation(), reason.market(), reason.channels(), reason.decisive()))
                    .toList();
            assertThat(asked).doesNotHaveDuplicates();
            Set<Asked> wanted = line.decision().reasons().stream()
                    .flatMap(reason -> Stream.ofNullable(reason.rule())
                            .flatMap(rule -> reason.facts().stream().map(fact -> new Asked(rule.id(), fact))))
                    .collect(Collectors.toSet());
            assertThat(line.reasons().stream()
                            .flatMap(reason -> reason.rules().stream().flatMap(rule -> reason.unknown().facts().stream()
                                    .map(fact -> new Asked(rule, fact.name()))))
                            .collect(Collectors.toSet()))
                    .isEqualTo(wanted);
        });
    }

    private record Asked(RuleId rule, String fact) {}

    /** Whoever reads the decisive reasons alone knows the way that decided: it is of their channel. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "th"})
    void decisiveReasonsComeFirstWithTheChannelOfTheDecidingWay(String language) {
        lines(language).forEach(line -> {
            assertThat(line.reasons())
                    .isSortedAccordingTo(Comparator.comparing((ExplainedReason reason) -> !reason.decisive()));
            Set<Closed> decisive = line.reasons().stream()
                    .filter(ExplainedReason::decisive)
                    .flatMap(reason -> closed(reason, reason.channel()))
                    .collect(Collectors.toSet());
            assertThat(decisive).isEqualTo(closed(line.decision().decisiveReasons()));
        });
    }

    private static Stream<ExplainedLine> lines(String language) {
        return DECISIONS.stream().flatMap(decision -> GATE.explain(decision, language).lines().stream());
    }

    private static Stream<Closed> closed(ExplainedReason reason, @Nullable Channel channel) {
        Stream<@Nullable RuleId> rules = reason.rules().isEmpty() ? Stream.of((RuleId) null) : reason.rules().stream();
        return rules.map(rule -> new Closed(
                reason.code().name(),
                Objects.toString(rule),
                Objects.toString(reason.market()),
                Objects.toString(channel)));
    }

    private static Set<Closed> closed(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Closed(
                        reason.code().name(),
                        Objects.toString(
                                reason.rule() == null ? null : reason.rule().id()),
                        Objects.toString(reason.market()),
                        Objects.toString(reason.channel())))
                .collect(Collectors.toSet());
    }
}
