package io.marketgate.decision;

import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Storefront;
import io.marketgate.product.Value;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Tri;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of a situation, and whether the conditions of rules hold in it: unknown where they cannot be known. */
record Facts(Situation situation) {

    /** Whether a guard lets its rule apply: unknown where it cannot be known. */
    Tri applies(Guard guard) {
        return applies(guard, this::fact);
    }

    private static Tri applies(Guard guard, Function<FactDefinition, @Nullable Value> facts) {
        Tri when = all(guard.when(), facts);
        if (guard.unless().isEmpty()) {
            return when;
        }
        Tri unless = all(guard.unless(), facts);
        return when.and(unless == Tri.UNKNOWN ? Tri.UNKNOWN : Tri.of(unless == Tri.FALSE));
    }

    /** Whether all conditions hold; no condition holds always. */
    Tri all(List<Condition> conditions) {
        return all(conditions, this::fact);
    }

    private static Tri all(List<Condition> conditions, Function<FactDefinition, @Nullable Value> facts) {
        Tri all = Tri.TRUE;
        for (Condition condition : conditions) {
            all = all.and(condition.holds(facts.apply(condition.fact())));
        }
        return all;
    }

    /** The undertakings any one of which, given now, would keep the guard's rule from applying; sorted. */
    List<EvidenceType> lifting(Guard guard) {
        Set<EvidenceType> lifting = new TreeSet<>();
        for (Condition condition : guard.conditions()) {
            FactDefinition fact = condition.fact();
            if (fact.supplier() == FactDefinition.Supplier.UNDERTAKING
                    && undertaken(fact).isEmpty()) {
                fact.undertakings().forEach((type, word) -> {
                    Value given = new Value.Text(word);
                    if (applies(guard, asked -> asked.equals(fact) ? given : fact(asked)) == Tri.FALSE) {
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
            case SKU -> situation.dossier().product().facts().get(fact.name());
            case WAY -> wayFact(fact.name());
            case UNDERTAKING -> undertaking(fact);
            case CART -> "order.units".equals(fact.name()) ? new Value.Amount(situation.orderUnits()) : null;
            case BUYER -> buyerFact(fact.name());
        };
    }

    private @Nullable Value wayFact(String name) {
        Storefront storefront = situation.way().storefront();
        MarketCode origin = situation.way().origin();
        return switch (name) {
            case "destination" -> new Value.Text(situation.territory().market().value());
            case "territory" -> new Value.Text(situation.territory().id());
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
        for (Evidence evidence : situation.merchant().evidence()) {
            String word = evidence.scope() == EvidenceScope.SELLER
                    ? fact.undertakings().get(evidence.type())
                    : null;
            if (word != null
                    && situation.goodIn(evidence)
                    && situation.horizon().inForce(evidence.validFrom(), evidence.validTo())) {
                words.add(word);
            }
        }
        return words;
    }

    private @Nullable Value buyerFact(String name) {
        AssuranceLevel level = AssuranceLevel.NONE;
        Set<String> claims = new HashSet<>();
        for (Assurance.Held held : situation.assurance().held()) {
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
