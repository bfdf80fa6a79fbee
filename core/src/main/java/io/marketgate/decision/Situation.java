package io.marketgate.decision;

import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.product.Value;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Condition;
import io.marketgate.rule.Counter;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Guard;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Rulebook;
import io.marketgate.rule.Tri;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line on one way, as rules look at it. It notes whether anything was asked that another cart or buyer would answer
 * differently: what was judged without that holds for every cart until the horizon.
 */
final class Situation {
    private final Request request;
    private final int index;
    private final Dossier dossier;
    private final Governance.Governed law;
    private final Way way;
    private final Horizon horizon;
    private final @Nullable Tally tally;
    private boolean askedTheCart;
    private boolean askedMoreThanCounters;
    private List<Tally.Count> counts = List.of();

    Situation(
            Request request,
            int index,
            Dossier dossier,
            Governance.Governed law,
            Way way,
            Horizon horizon,
            @Nullable Tally tally) {
        this.request = request;
        this.index = index;
        this.dossier = dossier;
        this.law = law;
        this.way = way;
        this.horizon = horizon;
        this.tally = tally;
    }

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
            case SKU -> dossier.product().facts().get(fact.name());
            case WAY -> wayFact(fact.name());
            case UNDERTAKING -> undertaking(fact);
            case CART ->
                "order.units".equals(fact.name()) ? new Value.Amount(request().orderUnits()) : null;
            case BUYER -> buyerFact(fact.name());
        };
    }

    private @Nullable Value wayFact(String name) {
        Storefront storefront = way.storefront();
        MarketCode origin = way.origin();
        return switch (name) {
            case "destination" -> new Value.Text(request.territory().market().value());
            case "territory" -> new Value.Text(request.territory().id());
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
        for (Evidence evidence : request.merchant().evidence()) {
            String word = evidence.scope() == EvidenceScope.SELLER
                    ? fact.undertakings().get(evidence.type())
                    : null;
            if (word != null && goodIn(evidence) && horizon.inForce(evidence.validFrom(), evidence.validTo())) {
                words.add(word);
            }
        }
        return words;
    }

    private @Nullable Value buyerFact(String name) {
        AssuranceLevel level = AssuranceLevel.NONE;
        Set<String> claims = new HashSet<>();
        for (Assurance.Held held : request().assurance().held()) {
            if (horizon.inForce(held.since(), held.until())) {
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

    /** Whether a paper is good in the market that governs, in its territory's market, or in a group of either. */
    boolean goodIn(Evidence evidence) {
        MarketCode market = evidence.market();
        return market == null || marketNamed(market) || inGroup(Set.of(market));
    }

    /** Whether the market that governs belongs to one of these groups now. */
    boolean inGroup(Set<MarketCode> groups) {
        boolean in = false;
        for (Rulebook.GroupMembership group : request.rulebook().groupsOf(law.market())) {
            MarketRules.Membership membership = group.membership();
            in |= horizon.inForce(membership.begins(), membership.ends()) && groups.contains(group.group());
        }
        return in;
    }

    /** Whether the market is the one that governs or the one the territory is in. */
    boolean marketNamed(MarketCode market) {
        return market.equals(law.market()) || market.equals(request.territory().market());
    }

    /** The request with its cart and buyer; whoever asks for them is not judging for every cart. */
    Request request() {
        askedTheCart = true;
        askedMoreThanCounters = true;
        return request;
    }

    /** The cart's line; whoever asks for it is not judging for every cart. */
    CartLine line() {
        askedTheCart = true;
        askedMoreThanCounters = true;
        return request.cart().lines().get(index);
    }

    /**
     * The line's share in a counter, or null if it is not counted; null too while what holds for every cart is being
     * found.
     */
    @Nullable
    Share share(Counter counter) {
        askedTheCart = true;
        return tally == null ? null : tally.share(index, counter);
    }

    /** What a counter stands at for the line's share; null where that cannot be known. */
    Tally.@Nullable Standing standing(Share share) {
        Tally.Standing standing = Objects.requireNonNull(tally).standing(index, share);
        counts = counts.isEmpty() ? new ArrayList<>(2) : counts;
        counts.add(new Tally.Count(share, standing));
        return standing;
    }

    /** Whether a counter stands for the line as it stood once. */
    boolean standsAt(Tally.Count count) {
        return Objects.equals(Objects.requireNonNull(tally).standing(index, count.share()), count.standing());
    }

    /** How counters stood that were asked for, in the order of asking. */
    List<Tally.Count> counts() {
        return List.copyOf(counts);
    }

    /** Whether of cart and buyer nothing was asked but how counters stand. */
    boolean askedOnlyCounters() {
        return !askedMoreThanCounters;
    }

    /** The same situation, to be looked at anew over a horizon of its own. */
    Situation over(Horizon own) {
        return new Situation(request, index, dossier, law, way, own, tally);
    }

    /** Whether anything was asked that another cart or buyer would answer differently. */
    boolean askedTheCart() {
        return askedTheCart;
    }

    Merchant merchant() {
        return request.merchant();
    }

    Dossier dossier() {
        return dossier;
    }

    Governance.Governed law() {
        return law;
    }

    Way way() {
        return way;
    }

    Horizon horizon() {
        return horizon;
    }
}
