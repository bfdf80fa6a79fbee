package io.marketgate.nature;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Verdict;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the packs against products that are on real shelves: what each market's law takes them for, and whether a shop in
 * that market may sell them once it holds every paper. The format is in {@code classification/README.md}.
 */
final class ClassificationCorpusTest {
    private static final Vocabulary VOCABULARY = BundledPacks.vocabulary();
    private static final Packs PACKS = BundledPacks.read();
    private static final Map<MarketCode, WillingMerchant> MERCHANTS = new HashMap<>();

    record Case(RealProduct product, RealProduct.Expected expected) {
        @Override
        public String toString() {
            return product.id() + " " + expected.market();
        }
    }

    static Stream<Case> cases() {
        return RealProduct.all(VOCABULARY).stream()
                .flatMap(product -> product.expected().stream().map(expected -> new Case(product, expected)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theLawTakesItForWhatItIs(Case given) {
        RealProduct.Expected expected = given.expected();
        WillingMerchant merchant = MERCHANTS.computeIfAbsent(
                expected.market(), market -> new WillingMerchant(PACKS, VOCABULARY, market, Channel.DOMESTIC));

        LineDecision line =
                merchant.offers(given.product().declared(), given.product().facts());

        assertThat(line.productClass()).as("class of %s", line).isEqualTo(expected.judged());
        assertThat(outcome(line.verdict())).as("verdict of %s", line).isEqualTo(expected.verdict());
        if (expected.rule() != null) {
            assertThat(rules(line)).as("rules of %s", line).contains(expected.rule());
        }
    }

    @Test
    void productsHaveNamesOfTheirOwn() {
        List<RealProduct> products = RealProduct.all(VOCABULARY);

        assertThat(products.stream().map(RealProduct::title)).doesNotHaveDuplicates();
    }

    private static RealProduct.Outcome outcome(Verdict verdict) {
        return verdict.fold(
                sells -> RealProduct.Outcome.SELLS,
                redirected -> RealProduct.Outcome.SELLS,
                block -> RealProduct.Outcome.valueOf(block.kind().name()));
    }

    /** The rules that moved the product to its class, and those that closed a way. */
    private static List<String> rules(LineDecision line) {
        return Stream.concat(
                        line.classification() == null
                                ? Stream.empty()
                                : line.classification().rules().stream()
                                        .map(rule -> rule.id().value()),
                        line.reasons().stream()
                                .filter(reason -> reason.rule() != null)
                                .map(reason -> reason.rule().id().value()))
                .toList();
    }
}
