package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Question;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.Explainer;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.pack.Packs;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.pack.reading.PolicyRuleReader;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decides the corpus in the core: the bundled packs, no database, no HTTP. */
class CorpusTest {
    private static final Decider DECIDER = new CartDecider();
    private static Packs packs;
    private static PolicyRuleReader policies;
    private static Rulebook law;
    private static Explainer explainer;

    @BeforeAll
    static void readPacks() {
        packs = BundledPacks.read();
        policies = new PolicyRuleReader(BundledPacks.vocabulary(), packs);
        law = Rulebook.compile(1, packs.rules(), Map.of());
        explainer = new Explainer(packs.texts());
    }

    /** Cases with a whole address need address resolution, which the core does not have. */
    static Stream<CorpusCase> cases() {
        return Corpus.cases().stream().filter(one -> one.when().has("market"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decidesAsTheCorpusSays(CorpusCase given) throws IOException {
        GivenWorld world = new GivenWorld(given);
        MarketCode market = new MarketCode(given.when().path("market").asText());

        Decision decision = DECIDER.decide(new Question(
                world.cart(),
                new Destination.Resolved(Territory.of(market)),
                world.merchant(),
                rulebook(world),
                world.dossiers(),
                world.assurance(),
                world.now()));

        JsonNode answer = new ObjectMapper()
                .readTree(DecisionDocument.document(explainer.explain(
                                decision, given.when().path("locale").asText("en")))
                        .utf8());
        List<String> differences = Differences.of(given.then(), answer);
        assertThat(differences).as(answer.toPrettyString()).isEmpty();
    }

    private static Rulebook rulebook(GivenWorld world) {
        List<Rule> own = world.rules(policies);
        return own.isEmpty() ? law : Rulebook.compile(1, packs.rules(), Map.of(GivenWorld.MERCHANT, own));
    }
}
