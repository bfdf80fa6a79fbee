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
import java.io.IOException;
import java.util.ArrayList;
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
                            ? Stream.of(closed(reason, null))
                            : reason.channels().stream().map(channel -> closed(reason, channel)))
                    .collect(Collectors.toSet());
            assertThat(said).isEqualTo(closed(line.decision().reasons()));
        });
    }

    /** Whoever reads the decisive reasons alone knows the way that decided: it is of their channel. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "th"})
    void decisiveReasonsComeFirstWithTheChannelOfTheDecidingWay(String language) {
        lines(language).forEach(line -> {
            assertThat(line.reasons())
                    .isSortedAccordingTo(Comparator.comparing((ExplainedReason reason) -> !reason.decisive()));
            Set<Closed> decisive = line.reasons().stream()
                    .filter(ExplainedReason::decisive)
                    .map(reason -> closed(reason, reason.channel()))
                    .collect(Collectors.toSet());
            assertThat(decisive).isEqualTo(closed(line.decision().decisiveReasons()));
        });
    }

    private static Stream<ExplainedLine> lines(String language) {
        return DECISIONS.stream().flatMap(decision -> GATE.explain(decision, language).lines().stream());
    }

    private static Closed closed(ExplainedReason reason, @Nullable Channel channel) {
        return new Closed(
                reason.code().name(),
                Objects.toString(reason.rule()),
                Objects.toString(reason.market()),
                Objects.toString(channel));
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
