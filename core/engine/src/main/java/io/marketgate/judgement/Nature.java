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
import io.marketgate.substance.SubstanceSet.Membership;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law of one market says of products by what they are, whoever sells them, however, and with whatever papers.
 * Needs neither merchant nor cart, so it can be asked before there is a catalogue.
 */
public final class Nature {
    private static final String NONE = "NONE";

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

    /**
     * Whether one word less could change what a product declared in that class is taken for: whether any rule that may move
     * it asks for the word, or for the rest to be known. Most substances of most products are asked for by none.
     *
     * @param fact {@code claim}, {@code substance} or {@code species}
     */
    public boolean classifiesBy(ProductClass declared, String fact, String word) {
        return packs.stream()
                .flatMap(pack -> rulebook.classifying(pack, declared).stream())
                .flatMap(rule -> rule.head().guard().conditions().stream())
                .anyMatch(asked -> asksFor(asked, fact, word));
    }

    /** A species is part of what a product contains; without its last word a list says {@code NONE}. */
    private static boolean asksFor(Condition asked, String fact, String word) {
        if (asked.test() instanceof Condition.Contains contents) {
            return !fact.equals(FactDefinition.CLAIM) && contents.substances().of(word) != Membership.ANOTHER;
        }
        return asked.fact().name().equals(fact)
                && !(asked.test() instanceof Condition.HasAny words
                        && Collections.disjoint(words.words(), List.of(word, NONE)));
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
