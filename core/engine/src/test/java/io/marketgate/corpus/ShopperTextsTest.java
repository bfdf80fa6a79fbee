package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Decision;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Verdict;
import io.marketgate.explanation.ExplainedLine;
import io.marketgate.explanation.ExplainedReason;
import io.marketgate.explanation.ExplainedRemedy;
import io.marketgate.explanation.ShopperSummary;
import io.marketgate.rule.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shopper reads of every line of the corpus, in every language there is. */
class ShopperTextsTest {
    private static final CorpusGate GATE = new CorpusGate();
    private static final List<Decision> DECISIONS =
            CorpusGate.cases().map(GATE::decide).toList();
    /** A word in Latin letters that is no abbreviation and not the FDA's "De Novo". */
    private static final Pattern LATIN_WORD = Pattern.compile("(?<![A-Za-z])[A-Z]?[a-z]{3,}(?![A-Za-z])(?<!Novo)");

    private static Stream<ExplainedLine> lines(String language) {
        return DECISIONS.stream().flatMap(decision -> GATE.explain(decision, language).lines().stream());
    }

    @ParameterizedTest
    @CsvSource({"en, IsLatin", "de, IsLatin", "ja, IsHan", "th, IsThai", "zh-Hans, IsHan"})
    void isInOneLanguage(String language, String script) {
        Pattern letter = Pattern.compile("\\p{" + script + "}");

        assertThat(DECISIONS)
                .allMatch(
                        decision -> GATE.explain(decision, language).language().equals(language));
        assertThat(lines(language).flatMap(ShopperTextsTest::sentences).distinct())
                .isNotEmpty()
                .allSatisfy(
                        sentence -> assertThat(sentence).containsPattern(letter).doesNotContain("{"));
    }

    @ParameterizedTest
    @CsvSource({"ja", "th", "zh-Hans"})
    void leavesNoWordInLatinLetters(String language) {
        assertThat(lines(language)
                        .flatMap(ShopperTextsTest::sentences)
                        .distinct()
                        .filter(sentence -> LATIN_WORD.matcher(sentence).find()))
                .isEmpty();
    }

    /** Of what is written between a law, its articles and its authority. */
    @ParameterizedTest
    @CsvSource({"de", "ja", "th", "zh-Hans"})
    void citesLawInItsOwnWordsAndMarks(String language) {
        Pattern foreign = Pattern.compile(
                language.equals("ja") || language.equals("zh-Hans") ? "\\d (and|to) \\d|; |。 " : "\\d (and|to) \\d");

        assertThat(lines(language)
                        .flatMap(line -> Stream.of(
                                String.valueOf(line.summary().law()),
                                line.summary().text()))
                        .distinct()
                        .filter(text -> foreign.matcher(text).find()))
                .isEmpty();
    }

    /** A step is said once, and what says how many there are is right. */
    @ParameterizedTest
    @CsvSource({"en", "de", "ja", "th", "zh-Hans"})
    void saysNoStepTwice(String language) {
        lines(language).forEach(line -> {
            List<ShopperSummary.NextStep> steps = line.summary().nextSteps();
            Map<Integer, Set<String>> options = steps.stream()
                    .collect(Collectors.groupingBy(
                            ShopperSummary.NextStep::option,
                            Collectors.mapping(ShopperSummary.NextStep::text, Collectors.toSet())));
            assertThat(options.values()).doesNotHaveDuplicates();
            assertThat(steps).extracting(ShopperSummary.NextStep::text).doesNotHaveDuplicates();
            assertThat(steps)
                    .allSatisfy(step -> assertThat(line.summary().text()).contains(step.text()));
        });
    }

    @ParameterizedTest
    @CsvSource({"en", "de", "ja", "th", "zh-Hans"})
    void saysWhyByTheWayThatDecidedAndOffersOnlyWhatTheShopperCanDo(String language) {
        lines(language).forEach(ShopperTextsTest::holds);
    }

    private static void holds(ExplainedLine line) {
        ShopperSummary summary = line.summary();
        LineDecision decision = line.decision();
        assertThat(summary.headline()).isNotBlank();
        assertThat(summary.explanation()).isNotBlank();
        if (decision.verdict() instanceof Verdict.SellLocal) {
            assertThat(summary.nextSteps()).isEmpty();
            assertThat(summary.nothing()).isNull();
            assertThat(summary.law()).isNull();
            return;
        }
        List<String> decisive = line.reasons().stream()
                .filter(ExplainedReason::decisive)
                .map(ExplainedReason::message)
                .toList();
        if (!decisive.isEmpty()) {
            assertThat(decisive).contains(summary.explanation());
        }
        if (decision.verdict() instanceof Verdict.Block) {
            assertThat(summary.nextSteps().isEmpty()).isEqualTo(summary.nothing() != null);
            assertThat(summary.nextSteps()).allSatisfy(step -> assertThat(line.remedies())
                    .filteredOn(one -> step.option() == 0
                            ? one.text().equals(step.text())
                            : one.remedy().option() == step.option())
                    .isNotEmpty()
                    .allMatch(one -> one.remedy().actor() == Actor.SHOPPER));
        }
    }

    private static Stream<String> sentences(ExplainedLine line) {
        ShopperSummary summary = line.summary();
        Stream<String> shown = Stream.concat(
                Stream.of(summary.headline(), summary.explanation(), summary.nothing()),
                summary.nextSteps().stream().map(ShopperSummary.NextStep::text));
        Stream<String> told = Stream.concat(
                line.terms().stream(),
                Stream.concat(
                        line.reasons().stream().map(ExplainedReason::message),
                        line.remedies().stream().map(ExplainedRemedy::text)));
        return Stream.concat(shown, told).filter(Objects::nonNull);
    }
}
