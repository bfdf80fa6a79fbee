package io.marketgate.classification;

import io.marketgate.decision.Classification;
import io.marketgate.judgement.Nature;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.checks.ProductFindings;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what products are in the markets of a rulebook. Pure: equal questions have equal answers, in the same order. What is
 * not known is told, and is never taken for the loosest that it may be. Thread-safe.
 */
public final class Classifier {
    private final Rulebook rulebook;
    private final ProductFindings checks;
    private final PlausibleClasses plausible;

    /** Classifies by these rules, and reads descriptions by that vocabulary. */
    public Classifier(Rulebook rulebook, Vocabulary vocabulary) {
        this.rulebook = rulebook;
        this.checks = new ProductFindings(vocabulary);
        this.plausible = new PlausibleClasses(vocabulary);
    }

    /**
     * What a product is at an instant.
     *
     * @param markets markets that have a pack, no groups; answered in this order
     */
    public ClassifiedProduct classify(ProductDescription product, List<MarketCode> markets, Instant at) {
        Candidate whole = new Candidate(product, checks, plausible);
        List<Less> less =
                Removals.of(product).stream().map(reduced -> new Less(reduced)).toList();
        return new ClassifiedProduct(
                product.id(),
                whole.findings(),
                markets.stream()
                        .map(market -> new InMarket(market, at).of(whole, less))
                        .toList());
    }

    /** A description with one word less, checked when the first market needs it. */
    private final class Less {
        private final Removals.Reduced reduced;
        private @Nullable Candidate candidate;

        Less(Removals.Reduced reduced) {
            this.reduced = reduced;
        }

        Candidate candidate() {
            Candidate known = candidate;
            if (known == null) {
                known = new Candidate(reduced.description(), checks, plausible);
                candidate = known;
            }
            return known;
        }
    }

    /** One market's answer. */
    private final class InMarket {
        private final MarketCode market;
        private final List<ProductClass> strictestFirst;
        private final Nature nature;

        InMarket(MarketCode market, Instant at) {
            this.market = market;
            this.strictestFirst = rulebook.classesOf(market);
            this.nature = new Nature(market, rulebook, at);
        }

        MarketClass of(Candidate whole, List<Less> less) {
            List<Classification> readings = readings(whole);
            List<ProductClass> possible = possible(readings);
            return new MarketClass(
                    market,
                    whole.described().declared(),
                    readings,
                    possible,
                    bars(whole, readings),
                    removals(whole, less, possible));
        }

        private List<Classification> readings(Candidate candidate) {
            return candidate.declarable(strictestFirst).stream()
                    .map(declared -> reading(declared, Objects.requireNonNull(candidate.as(declared))))
                    .flatMap(Optional::stream)
                    .toList();
        }

        /** Empty where a statement contradicts the class, and no law gives another: then no class is known. */
        private Optional<Classification> reading(ProductClass declared, Product product) {
            return Optional.of(nature.classification(declared, product))
                    .filter(reading -> !(reading.isAsDeclared() && product.doubtsItsClass()));
        }

        private List<ProductClass> possible(List<Classification> readings) {
            return readings.stream()
                    .flatMap(reading -> reading.possible().stream())
                    .distinct()
                    .sorted(Comparator.comparingInt(strictestFirst::indexOf))
                    .toList();
        }

        /** What contradicts itself more than the whole description does is not tried. */
        private List<Removal> removals(Candidate whole, List<Less> less, List<ProductClass> possible) {
            List<ProductClass> declarable = whole.declarable(strictestFirst);
            List<Removal> removals = new ArrayList<>();
            for (Less one : less) {
                if (mayMatter(one.reduced, whole, declarable)
                        && whole.doubted().containsAll(one.candidate().doubted())) {
                    List<ProductClass> then = possible(readings(one.candidate()));
                    if (!then.equals(possible)) {
                        removals.add(new Removal(one.reduced.fact(), one.reduced.word(), then));
                    }
                }
            }
            return removals;
        }

        /** A word that no rule asks for changes nothing, unless a contradiction goes with it. */
        private boolean mayMatter(Removals.Reduced reduced, Candidate whole, List<ProductClass> declarable) {
            return !whole.doubted().isEmpty()
                    || declarable.stream()
                            .anyMatch(declared -> nature.classifiesBy(declared, reduced.fact(), reduced.word()));
        }

        /** What closes a channel in every class that the product may have, however it is declared. */
        private List<Bar> bars(Candidate whole, List<Classification> readings) {
            Map<RuleId, Rule.Forbid> rules = new TreeMap<>();
            Map<RuleId, List<Channel>> closed = new TreeMap<>();
            for (Channel channel : Channel.values()) {
                Set<RuleId> always = null;
                for (Classification reading : readings) {
                    Product product = Objects.requireNonNull(whole.as(reading.declared()));
                    for (ProductClass one : reading.possible()) {
                        List<Rule.Forbid> forbids = nature.forbids(one, channel, product);
                        forbids.forEach(forbid -> rules.put(forbid.id(), forbid));
                        Set<RuleId> here = forbids.stream().map(Rule::id).collect(Collectors.toSet());
                        always = always == null ? here : intersection(always, here);
                    }
                }
                for (RuleId id : always == null ? Set.<RuleId>of() : always) {
                    closed.computeIfAbsent(id, first -> new ArrayList<>()).add(channel);
                }
            }
            return closed.entrySet().stream()
                    .map(one -> new Bar(Objects.requireNonNull(rules.get(one.getKey())), one.getValue()))
                    .toList();
        }
    }

    private static Set<RuleId> intersection(Set<RuleId> one, Set<RuleId> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }
}
