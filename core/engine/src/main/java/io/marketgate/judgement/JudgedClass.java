package io.marketgate.judgement;

import io.marketgate.decision.Classification;
import io.marketgate.market.MarketCode;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Force;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import io.marketgate.rule.Tri;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The class of a product in a market, by the classifying rules of its packs. Every rule sees the declared class alone, so
 * there is one step and no order; the strictest class wins. A rule that could lead to a stricter one, and hangs on a fact
 * that is not known, leaves the class unknown.
 */
final class JudgedClass {
    private final Product product;
    private final List<ProductClass> strictestFirst;
    private final List<Rule.Classify> moving = new ArrayList<>(0);
    private final List<Rule.Classify> doubtful = new ArrayList<>(0);

    private JudgedClass(Product product, List<ProductClass> strictestFirst) {
        this.product = product;
        this.strictestFirst = strictestFirst;
    }

    /** What the market takes a product for that is declared in that class. */
    static Classification of(
            MarketCode market, ProductClass declared, Product product, Rulebook rulebook, Horizon horizon) {
        JudgedClass judge = new JudgedClass(product, rulebook.classesOf(market));
        for (MarketCode pack : ScopedRule.packs(market, rulebook, horizon)) {
            for (Rule.Classify rule : rulebook.classifying(pack, declared)) {
                Force force = rule.head().force();
                if (horizon.inForce(force.begins(), force.ends())) {
                    judge.hear(ScopedRule.isCitable(rule, horizon) ? rule : rule.uncited());
                }
            }
        }
        return judge.classification(market, declared);
    }

    /** Every class that the product may have in a market, by what it is declared there and what is known of it. */
    static Set<ProductClass> possible(MarketCode market, Product product, Rulebook rulebook, Horizon horizon) {
        Set<ProductClass> possible = new TreeSet<>();
        for (ProductClass declared : DeclaredClass.in(market, product, rulebook, horizon)) {
            possible.addAll(of(market, declared, product, rulebook, horizon).possible());
        }
        return possible;
    }

    private void hear(Rule.Classify rule) {
        Tri applies = rule.head().guard().applies(this::holds);
        if (applies == Tri.TRUE) {
            moving.add(rule);
        } else if (applies == Tri.UNKNOWN) {
            doubtful.add(rule);
        }
    }

    private Classification classification(MarketCode market, ProductClass declared) {
        ProductClass strictest = declared;
        for (Rule.Classify rule : moving) {
            strictest = isStricter(rule.as(), strictest) ? rule.as() : strictest;
        }
        ProductClass judged = strictest;
        List<Rule.Classify> open =
                doubtful.stream().filter(rule -> isStricter(rule.as(), judged)).toList();
        if (!open.isEmpty()) {
            List<ProductClass> possible = Stream.concat(
                            Stream.of(judged), open.stream().map(Rule.Classify::as))
                    .distinct()
                    .toList();
            return new Classification(market, declared, possible, open, facts(open, guard -> guard.open(this::holds)));
        }
        List<Rule.Classify> rules = judged.equals(declared)
                ? List.of()
                : moving.stream().filter(rule -> rule.as().equals(judged)).toList();
        return new Classification(market, declared, List.of(judged), rules, facts(rules, Guard::conditions));
    }

    private boolean isStricter(ProductClass one, ProductClass other) {
        int place = strictestFirst.indexOf(one);
        int than = strictestFirst.indexOf(other);
        return place >= 0 && (than < 0 || place < than);
    }

    private static List<String> facts(List<Rule.Classify> rules, Function<Guard, List<Condition>> which) {
        return rules.stream()
                .flatMap(rule -> which.apply(rule.head().guard()).stream())
                .map(condition -> condition.fact().name())
                .distinct()
                .sorted()
                .toList();
    }

    private Tri holds(Condition condition) {
        FactDefinition fact = condition.fact();
        return condition.holds(fact.possible(product.fact(fact.name())));
    }
}
