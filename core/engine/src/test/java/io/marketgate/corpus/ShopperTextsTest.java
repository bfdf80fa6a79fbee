package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Decision;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Road;
import io.marketgate.decision.Verdict;
import io.marketgate.explanation.ExplainedClassification;
import io.marketgate.explanation.ExplainedLine;
import io.marketgate.explanation.ExplainedReason;
import io.marketgate.explanation.ExplainedRemedy;
import io.marketgate.explanation.ShopperSummary;
import io.marketgate.explanation.Unknown;
import io.marketgate.market.Channel;
import io.marketgate.rule.Actor;
import io.marketgate.rule.Basis;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shopper reads of every line of the corpus, in every language there is. */
class ShopperTextsTest {
    private static final CorpusGate GATE = new CorpusGate();
    private static final List<Decision> DECISIONS =
            CorpusGate.cases().map(GATE::decide).toList();
    /** A word in Latin letters that is no abbreviation and not the FDA's "De Novo". */
    private static final Pattern LATIN_WORD = Pattern.compile("(?<![A-Za-z])[A-Z]?[a-z]{3,}(?![A-Za-z])(?<!Novo)");

    /** That it is she who imports. */
    private static final Map<String, Pattern> IMPORTS = Map.of(
            "en", Pattern.compile("own import|the importer|from abroad by the buyer"),
            "de", Pattern.compile("[Ee]infuhr|einführende|Einführer|führt dieses Produkt"),
            "ja", Pattern.compile("輸入|持ち込"),
            "th", Pattern.compile("นำเข้า"),
            "zh-Hans", Pattern.compile("进口|带入"));

    private static final Set<ReasonCode> OF_A_WAY =
            Set.of(ReasonCode.NO_STOREFRONT, ReasonCode.SUSPENDED_BY_MERCHANT, ReasonCode.NOT_ELIGIBLE);

    private static final Set<ReasonCode> OF_THE_SHOPPER = Set.of(
            ReasonCode.IDENTITY_REQUIRED,
            ReasonCode.IDENTITY_DOCUMENT_NOT_ACCEPTED,
            ReasonCode.AGE_REQUIRED,
            ReasonCode.PRESCRIPTION_REQUIRED,
            ReasonCode.LIMIT_EXCEEDED);

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

    /** Of what is written between a law, its articles and its authority, and before their numbers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "en ! \\bNr\\.",
                "de ! \\d (and|to) \\d|\\b(no|art|sec)\\.",
                "ja ! \\d (and|to) \\d|; |。 |\\b([Nn]o|[Nn]r|[Aa]rt|[Ss]ec)\\.|Anlage",
                "th ! \\d (and|to) \\d|\\b([Nn]o|[Nn]r|[Aa]rt|[Ss]ec)\\.|Anlage",
                "zh-Hans ! \\d (and|to) \\d|; |。 |\\b([Nn]o|[Nn]r|[Aa]rt|[Ss]ec)\\.|Anlage",
            })
    void citesLawInItsOwnWordsAndMarks(String language, String marks) {
        Pattern foreign = Pattern.compile(marks);

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
        List<ExplainedReason> decisive =
                line.reasons().stream().filter(ExplainedReason::decisive).toList();
        if (!decisive.isEmpty()) {
            String why = afterWhatItIs(line);
            assertThat(decisive).anySatisfy(reason -> assertThat(why)
                    .startsWith(reason.unknown().facts().isEmpty() ? reason.message() : why));
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

    /** The explanation of a line, without the sentence that says what the product is taken for. */
    private static String afterWhatItIs(ExplainedLine line) {
        String explanation = line.summary().explanation();
        ExplainedClassification classification = line.classification();
        if (classification == null || classification.judged() == null) {
            return explanation;
        }
        assertThat(explanation).startsWith(classification.text());
        return explanation.substring(classification.text().length()).strip();
    }

    /** That the shop has not stated facts breaks no law. All of them are told at once, and none for a rule that asks it. */
    @ParameterizedTest
    @CsvSource({"en", "de", "ja", "th", "zh-Hans"})
    void citesNoLawWhereFactsAreNotStated(String language) {
        List<ExplainedLine> unstated = lines(language)
                .filter(line -> !(line.decision().verdict() instanceof Verdict.SellLocal))
                .filter(line -> mostTelling(line)
                        .filter(why -> !why.unknown().facts().isEmpty())
                        .isPresent())
                .toList();

        assertThat(unstated).isNotEmpty().allSatisfy(line -> {
            assertThat(line.summary().law()).isNull();
            List<Unknown> unknown = line.reasons().stream()
                    .filter(ExplainedReason::decisive)
                    .map(ExplainedReason::unknown)
                    .toList();
            boolean own = unknown.stream().anyMatch(one -> !one.facts().isEmpty() && !one.ofOtherLines());
            assertThat(unknown).allSatisfy(one -> assertThat(one.facts())
                    .filteredOn(fact -> one.ofOtherLines() != own)
                    .allSatisfy(fact -> assertThat(line.summary().explanation()).contains(fact.title())));
        });
    }

    private static Optional<ExplainedReason> mostTelling(ExplainedLine line) {
        return line.reasons().stream().filter(ExplainedReason::decisive).min(ExplainedReason.MOST_TELLING);
    }

    /** Whose import it is, and whatever else the law wants told, is in the one text that most platforms show. */
    @ParameterizedTest
    @CsvSource({"en", "de", "ja", "th", "zh-Hans"})
    void tellsTheTermsOfARoad(String language) {
        List<ExplainedLine> open =
                lines(language).filter(line -> road(line.decision()) != null).toList();

        assertThat(open)
                .anyMatch(line -> line.decision().verdict() instanceof Verdict.Redirect
                        && !line.terms().isEmpty());
        assertThat(open).allSatisfy(line -> {
            assertThat(line.terms()).allSatisfy(term -> {
                assertThat(line.summary().explanation()).contains(term);
                assertThat(line.summary().text()).contains(term);
            });
            if (road(line.decision()).basis() == Basis.PERSONAL_IMPORT) {
                assertThat(line.summary().text()).containsPattern(IMPORTS.get(language));
            }
        });
    }

    /** A shopper knows of no file and of no ways: the law asks, and the shop has yet to show. */
    @Test
    void speaksOfPapersAsTheLawDoes() {
        assertThat(lines("en").flatMap(ShopperTextsTest::sentences).distinct())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern("\\bon file\\b|\\bthis way\\b"));
    }

    /** Where the shopper can do nothing she reads what others lack, and not what she would have to do after them. */
    @ParameterizedTest
    @CsvSource({"en", "de", "ja", "th", "zh-Hans"})
    void saysWhatOthersLackWhereTheShopperCanDoNothing(String language) {
        List<ExplainedLine> closed = lines(language)
                .filter(line -> isBlock(line, BlockKind.CURABLE))
                .filter(line -> line.summary().nextSteps().isEmpty())
                .filter(line -> decisiveCodes(line).stream().anyMatch(OF_THE_SHOPPER::contains))
                .filter(line -> !OF_THE_SHOPPER.containsAll(decisiveCodes(line)))
                .toList();

        assertThat(closed).isNotEmpty().allSatisfy(line -> {
            Map<Boolean, Set<String>> said = line.reasons().stream()
                    .filter(ExplainedReason::decisive)
                    .collect(Collectors.partitioningBy(
                            reason -> OF_THE_SHOPPER.contains(reason.code()),
                            Collectors.mapping(ExplainedReason::message, Collectors.toSet())));
            // One sentence of a rule can ask both of the shop and of her.
            said.get(true).removeAll(said.get(false));
            assertThat(said.get(true)).noneMatch(line.summary().explanation()::contains);
        });
    }

    /** That the shop offers no way is known, and only the shop can change it. */
    @Test
    void aShopThatOffersNoWayIsNotInDoubt() {
        List<ExplainedLine> closed = lines("en")
                .filter(line -> isBlock(line, BlockKind.UNDETERMINED))
                .filter(line -> decisiveCodes(line).contains(ReasonCode.NO_STOREFRONT))
                .toList();

        assertThat(closed).isNotEmpty().allSatisfy(line -> {
            assertThat(line.summary().headline()).endsWith("at present.");
            assertThat(line.summary().nothing()).contains("only the shop");
        });
    }

    private static boolean isBlock(ExplainedLine line, BlockKind kind) {
        return line.decision().verdict() instanceof Verdict.Block block && block.kind() == kind;
    }

    private static Set<ReasonCode> decisiveCodes(ExplainedLine line) {
        return line.reasons().stream()
                .filter(ExplainedReason::decisive)
                .map(ExplainedReason::code)
                .collect(Collectors.toSet());
    }

    private static @Nullable Road road(LineDecision line) {
        return line.verdict().fold(sell -> sell.road(), redirect -> redirect.road(), block -> null);
    }

    /** Which way the shop does not sell on: neither reads like the other, and none is called this way or that. */
    @ParameterizedTest
    @CsvSource({"en", "de", "ja", "th", "zh-Hans"})
    void saysWhichWayTheShopDoesNotSellOn(String language) {
        Map<Channel, Set<String>> said = lines(language)
                .flatMap(line -> line.reasons().stream())
                .filter(reason -> OF_A_WAY.contains(reason.code()))
                .collect(Collectors.groupingBy(
                        ExplainedReason::channel, Collectors.mapping(ExplainedReason::message, Collectors.toSet())));

        assertThat(said).containsOnlyKeys(Channel.values());
        assertThat(said.get(Channel.DOMESTIC)).doesNotContainAnyElementsOf(said.get(Channel.CROSS_BORDER));
    }

    /** In the order in which she does them: those of every alternative, and those of all of them. */
    @ParameterizedTest
    @CsvSource({"en", "de", "ja", "th", "zh-Hans"})
    void saysStepsInTheOrderInWhichSheDoesThem(String language) {
        assertThat(lines(language).map(line -> line.summary().nextSteps())).allSatisfy(steps -> {
            Set<Integer> options =
                    steps.stream().map(ShopperSummary.NextStep::option).collect(Collectors.toSet());
            assertThat(options).allSatisfy(option -> assertThat(steps.stream()
                            .filter(step -> step.option() == option)
                            .map(ShopperSummary.NextStep::action))
                    .isSorted());
        });
    }

    private static Stream<String> sentences(ExplainedLine line) {
        ShopperSummary summary = line.summary();
        Stream<String> shown = Stream.concat(
                Stream.of(summary.headline(), summary.explanation(), summary.nothing()),
                summary.nextSteps().stream().map(ShopperSummary.NextStep::text));
        Stream<String> told = Stream.concat(
                line.terms().stream(),
                Stream.concat(
                        line.reasons().stream().map(ShopperTextsTest::withoutTheLaw),
                        line.remedies().stream().map(ExplainedRemedy::text)));
        return Stream.concat(shown, told).filter(Objects::nonNull);
    }

    /** Laws and species keep names in Latin letters. */
    private static String withoutTheLaw(ExplainedReason reason) {
        String message = reason.message().replaceAll("Saiga [a-z]+", "");
        return reason.citation() == null
                ? message
                : message.replace(reason.citation().instrument(), "");
    }
}
