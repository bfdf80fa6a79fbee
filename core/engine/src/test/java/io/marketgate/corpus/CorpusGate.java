package io.marketgate.corpus;

import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Question;
import io.marketgate.explanation.Explained;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Decides and explains the corpus in the core: the bundled packs, no database, no HTTP. */
final class CorpusGate {
    private final Decider decider = new CartDecider();
    private final Packs packs = BundledPacks.read();
    private final PolicyRuleReader policies = new PolicyRuleReader(BundledPacks.vocabulary(), packs);
    private final Rulebook law = Rulebook.compile(1, packs.rules(), Map.of());
    private final Explainer explainer = new Explainer(packs.texts());

    /** Cases with a whole address need address resolution, which the core does not have. */
    static Stream<CorpusCase> cases() {
        return Corpus.cases().stream().filter(one -> one.when().has("market"));
    }

    Decision decide(CorpusCase given) {
        return decide(question(given));
    }

    Decision decide(Question question) {
        return decider.decide(question);
    }

    /** What a case asks. */
    Question question(CorpusCase given) {
        GivenWorld world = new GivenWorld(given);
        MarketCode market = new MarketCode(given.when().path("market").asText());
        return new Question(
                world.cart(),
                new Destination.Resolved(Territory.of(market)),
                world.merchant(),
                rulebook(world),
                world.dossiers(),
                world.assurance(),
                world.usage(),
                world.now());
    }

    Explained explain(Decision decision, String locale) {
        return explainer.explain(decision, locale);
    }

    private Rulebook rulebook(GivenWorld world) {
        List<Rule> own = world.rules(policies);
        return own.isEmpty() ? law : Rulebook.compile(1, packs.rules(), Map.of(GivenWorld.MERCHANT, own));
    }
}
