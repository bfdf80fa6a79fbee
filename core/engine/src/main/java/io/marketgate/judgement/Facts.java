package io.marketgate.judgement;

import io.marketgate.decision.Assurance;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Storefront;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Condition;
import io.marketgate.rule.Counter;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Side;
import io.marketgate.rule.Tri;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a situation, and whether the conditions of one rule hold in it: unknown where they cannot be known.
 *
 * @param scoped the rule that asks, and the market under whose law it speaks
 */
record Facts(Situation situation, ScopedRule scoped) {

    /** Whether the rule's guard lets it apply: unknown where that cannot be known. */
    Tri applies() {
        return scoped.rule().head().guard().applies(this::holds);
    }

    /** Whether all conditions hold; no condition holds always. */
    private Tri all(List<Condition> conditions) {
        Tri all = Tri.TRUE;
        for (Condition condition : conditions) {
            all = all.and(holds(condition));
        }
        return all;
    }

    /** Whether a counter may count the SKU: no condition of the counter is known to exclude it. */
    boolean mayCount(Counter counter) {
        return all(counter.of()) != Tri.FALSE && (counter.notOf().isEmpty() || all(counter.notOf()) != Tri.TRUE);
    }

    /** Whether one condition of the rule holds: unknown where it cannot be known. */
    Tri holds(Condition condition) {
        return holds(condition, fact(condition.fact()));
    }

    private Tri holds(Condition condition, @Nullable Value value) {
        Tri holds = condition.holds(value);
        return holds == Tri.UNKNOWN && isPresumed(condition) ? holdsOfTheStated(condition, value) : holds;
    }

    /**
     * Whether the class answers for a product that is silent, and answers no. A device or a service is presumed to be
     * nothing for the body, of rules for every class, unless it comes in a form that goes into or onto the body. A use
     * that the class rules out is presumed not to be the product's; a product that states it contradicts its class. A product
     * that is judged in another class than declared has the silence of neither, unless both answer so.
     */
    private boolean isPresumed(Condition condition) {
        FactDefinition fact = condition.fact();
        if (fact.isUse()) {
            return condition.test() instanceof Condition.HasAny asked && isContrary(asked.words());
        }
        return fact.isNature()
                && scoped.rule().head().scope().classes().isEmpty()
                && !situation.isOfBodilyForm(scoped.market())
                && answering().noneMatch(known -> situation.isBodily(scoped.market(), known));
    }

    private boolean isContrary(Set<String> uses) {
        return !productClasses().isEmpty()
                && answering().allMatch(known -> situation.isContrary(scoped.market(), known, uses));
    }

    /** The classes that the product has and is declared in, in the market whose law the rule is. */
    private Stream<ProductClass> answering() {
        return Stream.of(productClasses(), situation.declaredIn(scoped.market()))
                .flatMap(Set::stream);
    }

    /**
     * A stated value counts, and an absent one does not hold. A value that contradicts itself, a name that the register
     * does not list and a missing amount are stated, and stay unknown.
     */
    private Tri holdsOfTheStated(Condition condition, @Nullable Value stated) {
        if (situation.dossier().product().doubted().contains(condition.fact().name())) {
            return Tri.UNKNOWN;
        }
        return stated == null ? Tri.FALSE : condition.holds(stated.closed());
    }

    /**
     * The class in the market whose law the rule is: of the law of the market that a line leaves, its class there; several
     * where that is not one.
     */
    private Set<ProductClass> productClasses() {
        return scoped.rule().head().side() == Side.EXPORT
                ? situation.classesIn(scoped.market())
                : Set.of(situation.law().productClass());
    }

    private @Nullable Value productClass() {
        Set<ProductClass> classes = productClasses();
        return classes.size() == 1 ? new Value.Text(classes.iterator().next().value()) : null;
    }

    /** The undertakings any one of which, given now, would keep the guard's rule from applying; sorted. */
    List<EvidenceType> lifting() {
        Guard guard = scoped.rule().head().guard();
        Set<EvidenceType> lifting = new TreeSet<>();
        for (Condition condition : guard.conditions()) {
            FactDefinition fact = condition.fact();
            if (fact.supplier() == FactDefinition.Supplier.UNDERTAKING
                    && undertaken(fact).isEmpty()) {
                fact.undertakings().forEach((type, word) -> {
                    Value given = new Value.Text(word);
                    if (guard.applies(asked -> holds(asked, asked.fact().equals(fact) ? given : fact(asked.fact())))
                            == Tri.FALSE) {
                        lifting.add(type);
                    }
                });
            }
        }
        return List.copyOf(lifting);
    }

    /** The fact's value here and now, or null where it is unknown. */
    @Nullable
    Value fact(FactDefinition fact) {
        return switch (fact.supplier()) {
            case SKU -> fact.possible(situation.dossier().product().fact(fact.name()));
            case WAY -> wayFact(fact.name());
            case UNDERTAKING -> undertaking(fact);
            case CART ->
                "order.units".equals(fact.name())
                        ? new Value.Amount(situation.cart().orderUnits())
                        : null;
            case BUYER -> buyerFact(fact.name());
        };
    }

    private @Nullable Value wayFact(String name) {
        Storefront storefront = situation.way().storefront();
        MarketCode origin = situation.way().origin();
        return switch (name) {
            case FactDefinition.CLASS -> productClass();
            case "destination" ->
                new Value.Text(situation.setting().territory().market().value());
            case "territory" -> new Value.Text(situation.setting().territory().id());
            case "origin" -> origin == null ? null : new Value.Text(origin.value());
            case "storefront.languages" -> storefront == null ? null : new Value.Words(languages(storefront), true);
            default -> null;
        };
    }

    /** Whole tags and their primary languages, so that a rule on {@code zh} sees {@code zh-Hans}. */
    private static Set<String> languages(Storefront storefront) {
        Set<String> languages = new HashSet<>(storefront.languages());
        for (String tag : storefront.languages()) {
            int subtag = tag.indexOf('-');
            languages.add(subtag < 0 ? tag : tag.substring(0, subtag));
        }
        return languages;
    }

    /** What the merchant has undertaken; unknown where it has not, or has undertaken contradictory things. */
    private @Nullable Value undertaking(FactDefinition fact) {
        Set<String> words = undertaken(fact);
        return words.size() == 1 ? new Value.Text(words.iterator().next()) : null;
    }

    private Set<String> undertaken(FactDefinition fact) {
        Set<String> words = new HashSet<>();
        for (Evidence evidence : situation.setting().merchant().evidence()) {
            String word = evidence.about().scope() == EvidenceScope.SELLER
                    ? fact.undertakings().get(evidence.type())
                    : null;
            if (word != null
                    && situation.goodIn(evidence)
                    && situation
                            .horizon()
                            .inForce(
                                    evidence.validity().from(),
                                    evidence.validity().to())) {
                words.add(word);
            }
        }
        return words;
    }

    private @Nullable Value buyerFact(String name) {
        AssuranceLevel level = AssuranceLevel.NONE;
        Set<String> claims = new HashSet<>();
        for (Assurance.Held held : situation.cart().assurance().held()) {
            if (situation.horizon().inForce(held.since(), held.until())) {
                level = held.level().compareTo(level) > 0 ? held.level() : level;
                claims.addAll(held.claims());
            }
        }
        return switch (name) {
            case "buyer.level" -> new Value.Text(level.name());
            case "buyer.claims" -> new Value.Words(claims, false);
            default -> null;
        };
    }
}
