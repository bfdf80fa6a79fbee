package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Dossier;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Question;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Verdict;
import io.marketgate.market.Channel;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.FactDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A line that is undetermined for want of facts names them all: once the merchant has stated exactly those, whatever they
 * say, no fact is asked again; only a product that turns out to be of another class is asked what that class asks. And
 * what is named is a fact that a SKU can state, over every line of the corpus.
 */
class UnknownFactsTest {
    private static final CorpusGate GATE = new CorpusGate();
    private static final Map<String, Vocabulary.Fact> FACTS =
            BundledPacks.vocabulary().facts();

    /** What is stated of unknown facts: a plain thing, or one that rules look for. */
    private enum Stated {
        PLAIN,
        REMARKABLE
    }

    @Test
    void statingWhatIsNamedSettlesIt() {
        List<String> asksAgain = new ArrayList<>();
        int settled = 0;
        for (CorpusCase given : CorpusGate.cases().toList()) {
            Question question = GATE.question(given);
            List<LineDecision> lines = GATE.decide(question).lines();
            for (int i = 0; i < lines.size(); i++) {
                for (Channel channel : Channel.values()) {
                    Set<String> named = named(lines.get(i), channel);
                    if (named.isEmpty() || named.contains(FactDefinition.CLASS)) {
                        continue;
                    }
                    for (Stated stated : Stated.values()) {
                        Question answered = stating(question, lines.get(i).sku(), named, stated);
                        LineDecision settles = GATE.decide(answered).lines().get(i);
                        Set<String> left = named(settles, channel);
                        if (named.contains(FactDefinition.FORM) && isForTheBody(stated)) {
                            left.removeIf(UnknownFactsTest::isAskedOfAFormForTheBody);
                        }
                        if (Objects.equals(settles.productClass(), lines.get(i).productClass())
                                ? !left.isEmpty()
                                : left.stream().anyMatch(named::contains)) {
                            asksAgain.add(given + " " + lines.get(i).sku() + " " + channel + " " + named + " " + stated
                                    + " still asks " + left);
                        }
                        settled++;
                    }
                }
            }
        }

        assertThat(asksAgain).isEmpty();
        assertThat(settled).isGreaterThan(50);
    }

    @Test
    void namesFactsThatASkuCanState() {
        assertThat(CorpusGate.cases()
                        .flatMap(given -> GATE.decide(given).lines().stream())
                        .flatMap(line -> line.reasons().stream())
                        .flatMap(reason -> reason.facts().stream())
                        .distinct())
                .isNotEmpty()
                .allMatch(fact -> fact.equals(FactDefinition.CLASS)
                        || Objects.requireNonNull(FACTS.get(fact)).definition().supplier()
                                == FactDefinition.Supplier.SKU);
    }

    private static boolean isForTheBody(Stated stated) {
        return value(Objects.requireNonNull(FACTS.get(FactDefinition.FORM)), stated) instanceof Value.Text form
                && BundledPacks.vocabulary().bodilyForms().contains(form.value());
    }

    /** What comes in a form that goes into or onto the body is asked what it contains; before, nobody knew that it does. */
    private static boolean isAskedOfAFormForTheBody(String fact) {
        return fact.equals(FactDefinition.SUBSTANCE) || fact.equals(FactDefinition.SPECIES);
    }

    /** The facts of the line's own SKU that are asked on a channel whose way is not closed for good. */
    private static Set<String> named(LineDecision line, Channel channel) {
        Set<String> named = new TreeSet<>();
        List<Reason> reasons = line.reasons().stream()
                .filter(reason -> reason.channel() == channel)
                .toList();
        if (line.verdict() instanceof Verdict.Block) {
            for (Reason reason : reasons) {
                if (reason instanceof Reason.FactsUnknown unknown && !unknown.ofOtherLines()) {
                    named.addAll(unknown.facts());
                }
            }
        }
        return named;
    }

    private static Question stating(Question question, Sku sku, Set<String> facts, Stated stated) {
        Dossier dossier = Objects.requireNonNull(question.dossiers().find(sku));
        Product product = dossier.product();
        Map<String, Value> known = new HashMap<>(product.facts());
        facts.forEach(fact -> known.put(fact, value(Objects.requireNonNull(FACTS.get(fact)), stated)));
        Dossier described = new Dossier(
                new Product(sku, product.title(), product.productClass(), product.classes(), known),
                dossier.evidence(),
                dossier.eligibility());
        return new Question(
                question.cart(),
                question.destination(),
                question.merchant(),
                question.rulebook(),
                asked -> asked.equals(sku) ? described : question.dossiers().find(asked),
                question.assurance(),
                question.usage(),
                question.now());
    }

    private static Value value(Vocabulary.Fact fact, Stated stated) {
        boolean plain = stated == Stated.PLAIN;
        return switch (fact.definition().kind()) {
            case FLAG -> new Value.Flag(!plain);
            case NUMBER -> new Value.Amount(plain ? BigDecimal.ONE : BigDecimal.valueOf(10_000));
            case WORD -> new Value.Text(word(fact, plain));
            case WORDS -> new Value.Words(Set.of(plain ? "NONE" : word(fact, false)), true);
            case COMPOSITION ->
                new Value.Composition(
                        List.of(new Substance(
                                plain ? "CASTOR_OIL" : "METFORMIN", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)),
                        true);
        };
    }

    private static String word(Vocabulary.Fact fact, boolean first) {
        if (fact.market()) {
            return "CN";
        }
        List<String> words = fact.words().stream()
                .filter(word -> !word.equals("NONE"))
                .sorted()
                .toList();
        if (words.isEmpty()) {
            return fact.listed() ? "BEE" : "WORD";
        }
        return words.get(first ? 0 : words.size() - 1);
    }
}
