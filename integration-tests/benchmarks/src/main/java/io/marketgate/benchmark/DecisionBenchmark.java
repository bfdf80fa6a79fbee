package io.marketgate.benchmark;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Dossiers;
import io.marketgate.decision.Question;
import io.marketgate.decision.Usage;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.Explainer;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Destination;
import io.marketgate.market.Territory;
import io.marketgate.merchant.Merchant;
import io.marketgate.pack.Packs;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.residual.Residuals;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Rulebook;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decides one cart of ten lines in process, all reasons on, by the bundled packs and as many synthetic rules of other
 * markets as it takes. The ten lines are of ten SKUs of all kinds: some sell, some are redirected, some are blocked; two
 * depend on quantities and so are judged anew each time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {
    /** How many rules the rulebook holds. */
    @Param({"600", "10000"})
    public int rules;

    private final Decider decider = new CartDecider(new Residuals());
    private final Decider whole = new CartDecider();
    private final Destination destination = new Destination.Resolved(Territory.of(SampleWorld.SINGAPORE));
    private final Packs packs = BundledPacks.read();
    private final Explainer explainer = new Explainer(packs.texts());
    private final Merchant merchant = SampleWorld.merchant();
    private final Dossiers dossiers = SampleWorld.dossiers();
    private final Cart cart = SampleWorld.cart();
    private Rulebook rulebook = SampleWorld.rulebook(packs, 0);

    /** Fills the rulebook. */
    @Setup
    public void fill() {
        rulebook = SampleWorld.rulebook(packs, rules);
    }

    /** The decision alone, every SKU seen before at this revision. */
    @Benchmark
    public Decision decide() {
        return decider.decide(question(dossiers));
    }

    /** The decision of an engine that keeps nothing: what partial evaluation saves. */
    @Benchmark
    public Decision decideWhole() {
        return whole.decide(question(dossiers));
    }

    /** The decision where no SKU was seen before at this revision. */
    @Benchmark
    public Decision decideCold() {
        return decider.decide(question(SampleWorld.dossiers()));
    }

    /** What is asked before the decision where somebody is signed in: whether anything counts what she bought before. */
    @Benchmark
    public Set<Counter> countersOverTime() {
        return decider.countersOverTime(question(dossiers));
    }

    private Question question(Dossiers known) {
        return new Question(
                cart, destination, merchant, rulebook, known, Assurance.NONE, Usage.NOTHING, SampleWorld.NOW);
    }

    /** The decision and its document. */
    @Benchmark
    public RenderedJson decideAndRender() {
        return DecisionDocument.document(explainer.explain(decide(), "en"));
    }
}
