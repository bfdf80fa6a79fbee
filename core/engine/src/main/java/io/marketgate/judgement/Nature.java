package io.marketgate.judgement;

import io.marketgate.decision.Classification;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Force;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import io.marketgate.rule.Side;
import io.marketgate.rule.Tri;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the law of one market says of products by what they are, whoever sells them, however, and with whatever papers.
 * Needs neither merchant nor cart, so it can be asked before there is a catalogue.
 */
public final class Nature {
    private final MarketCode market;
    private final Rulebook rulebook;
    private final Horizon horizon;
    private final List<MarketCode> packs;

    /** The law of a market at an instant. */
    public Nature(MarketCode market, Rulebook rulebook, Instant at) {
        this.market = market;
        this.rulebook = rulebook;
        this.horizon = new Horizon(at);
        this.packs = ScopedRule.packs(market, rulebook, horizon);
    }

    /** What the market takes a product for that is declared in that class. */
    public Classification classification(ProductClass declared, Product product) {
        return JudgedClass.of(market, declared, product, rulebook, horizon);
    }

    /** The facts that any rule looks at which could move a product declared in that class; sorted. */
    public Set<String> factsThatClassify(ProductClass declared) {
        Set<String> facts = new TreeSet<>();
        for (MarketCode pack : packs) {
            for (Rule.Classify rule : rulebook.classifying(pack, declared)) {
                rule.head()
                        .guard()
                        .conditions()
                        .forEach(condition -> facts.add(condition.fact().name()));
            }
        }
        return facts;
    }

    /**
     * The rules that certainly close a channel to a product of that class: by its nature alone, so that no paper and no
     * merchant opens it. A rule of which that hangs on anything else, or on a fact that is not known, is not among them.
     *
     * @return by pack and id
     */
    public List<Rule.Forbid> forbids(ProductClass productClass, Channel channel, Product product) {
        List<Rule.Forbid> forbids = new ArrayList<>();
        for (MarketCode pack : packs) {
            for (Rule rule : rulebook.law(pack, Side.IMPORT, productClass, channel)) {
                if (rule instanceof Rule.Forbid forbid
                        && forbid.head().scope().basis() == null
                        && isInForce(forbid)
                        && forbid.head().guard().applies(asked -> holds(asked, productClass, product)) == Tri.TRUE) {
                    forbids.add(ScopedRule.isCitable(forbid, horizon) ? forbid : forbid.uncited());
                }
            }
        }
        return forbids;
    }

    private boolean isInForce(Rule rule) {
        Force force = rule.head().force();
        return horizon.inForce(force.begins(), force.ends());
    }

    private static Tri holds(Condition asked, ProductClass productClass, Product product) {
        return asked.holds(value(asked.fact(), productClass, product));
    }

    private static @Nullable Value value(FactDefinition fact, ProductClass productClass, Product product) {
        if (fact.name().equals(FactDefinition.CLASS)) {
            return new Value.Text(productClass.value());
        }
        return fact.supplier() == FactDefinition.Supplier.SKU ? fact.possible(product.fact(fact.name())) : null;
    }
}
