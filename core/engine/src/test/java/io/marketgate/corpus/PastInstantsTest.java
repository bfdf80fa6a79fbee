package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Decision;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Question;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Road;
import io.marketgate.decision.Verdict;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.rule.Law;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision cites no law that was not in force at its instant, and sells by none, over every line of the corpus. */
class PastInstantsTest {
    private static final CorpusGate GATE = new CorpusGate();
    private static final Map<String, List<Rule>> RULES = BundledPacks.read().rules().stream()
            .map(MarketRules::rules)
            .flatMap(Collection::stream)
            .collect(Collectors.groupingBy(rule -> rule.id().value()));

    private final List<String> premature = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"1950-01-01", "2019-12-01", "2021-05-25", "2026-05-27"})
    void citesNoLawOfTheFuture(String day) {
        Instant at = Instant.parse(day + "T00:00:00Z");
        CorpusGate.cases().forEach(given -> {
            Decision decision = GATE.decide(at(GATE.question(given), at));
            for (LineDecision line : decision.lines()) {
                line.reasons().stream()
                        .map(Reason::rule)
                        .filter(rule -> rule != null && begins(rule).isAfter(at))
                        .forEach(rule -> premature.add(given + " cites " + rule.id()));
                Road road = road(line.verdict());
                if (road != null
                        && RULES.getOrDefault(road.rule().value(), List.of()).stream()
                                .allMatch(rule -> begins(rule).isAfter(at))) {
                    premature.add(given + " sells by " + road.rule());
                }
            }
        });

        assertThat(premature).isEmpty();
    }

    private static Road road(Verdict verdict) {
        if (verdict instanceof Verdict.SellLocal sold) {
            return sold.road();
        }
        return verdict instanceof Verdict.Redirect redirect ? redirect.road() : null;
    }

    private static Instant begins(Rule rule) {
        Law law = rule.head().why().law();
        return law == null || law.since() == null
                ? Instant.MIN
                : law.since().atStartOfDay(rule.head().force().zone()).toInstant();
    }

    private static Question at(Question question, Instant at) {
        return new Question(
                question.cart(),
                question.destination(),
                question.merchant(),
                question.rulebook(),
                question.dossiers(),
                question.assurance(),
                question.usage(),
                at);
    }
}
