package io.marketgate.judgement;

import io.marketgate.decision.Dossier;
import io.marketgate.evidence.Evidence;
import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Rulebook;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One line on one way, as rules read it.
 *
 * @param law the class and the market's law that govern the line
 * @param horizon records how long everything read stays the same
 * @param cart the access to the cart and its buyer
 */
public record Situation(
        Setting setting, Dossier dossier, Governance.Governed law, Way way, Horizon horizon, CartDoor cart) {

    /** The facts of this situation, as the conditions of that rule read them. */
    Facts facts(ScopedRule asking) {
        return new Facts(this, asking);
    }

    /** Whether the class goes into or onto the body, by the packs of that market. */
    boolean isBodily(MarketCode market, ProductClass productClass) {
        return setting.rulebook().isBodily(market, productClass);
    }

    /** Whether the class rules out each of these uses by what it is, by the packs of that market. */
    boolean isContrary(MarketCode market, ProductClass productClass, Set<String> uses) {
        return setting.rulebook().isContrary(market, productClass, uses);
    }

    /** Whether the product comes in a form that goes into or onto the body, as that market's packs say. */
    boolean isOfBodilyForm(MarketCode market) {
        return dossier.product().fact(FactDefinition.FORM) instanceof Value.Text form
                && setting.rulebook().isBodilyForm(market, form.value());
    }

    /** The classes that the product is declared in for a market. */
    Set<ProductClass> declaredIn(MarketCode market) {
        return DeclaredClass.in(market, dossier.product(), setting.rulebook(), horizon);
    }

    /** The classes that the product may have in a market. */
    Set<ProductClass> classesIn(MarketCode market) {
        return JudgedClass.possible(market, dossier.product(), setting.rulebook(), horizon);
    }

    /** Whether a statement about a market or a group concerns the governing market or the territory's market. */
    boolean saidOfHere(MarketCode marketOrGroup) {
        return isSaidOf(marketOrGroup, law.market(), setting, horizon);
    }

    /** Whether a statement about a market or a group concerns that market or the territory's. */
    static boolean isSaidOf(MarketCode marketOrGroup, MarketCode market, Setting setting, Horizon horizon) {
        return Stream.of(market, setting.territory().market())
                .anyMatch(here ->
                        ScopedRule.packs(here, setting.rulebook(), horizon).contains(marketOrGroup));
    }

    /** Whether a group has that member at the horizon's instant. */
    boolean isMember(MarketCode group, String member) {
        boolean is = false;
        for (MarketRules.Membership membership : setting.rulebook().membersOf(group)) {
            is |= membership.member().value().equals(member) && horizon.inForce(membership.begins(), membership.ends());
        }
        return is;
    }

    /** Whether evidence is good in the governing market, in a group of it, or in the territory's market. */
    boolean goodIn(Evidence evidence) {
        MarketCode market = evidence.market();
        return market == null || marketNamed(market) || inGroup(Set.of(market));
    }

    /** Whether the governing market belongs to one of these groups at the horizon's instant. */
    boolean inGroup(Set<MarketCode> groups) {
        boolean in = false;
        for (Rulebook.GroupMembership group : setting.rulebook().groupsOf(law.market())) {
            MarketRules.Membership membership = group.membership();
            in |= horizon.inForce(membership.begins(), membership.ends()) && groups.contains(group.group());
        }
        return in;
    }

    /** Whether the market is the governing market or the territory's. */
    private boolean marketNamed(MarketCode market) {
        return market.equals(law.market()) || market.equals(setting.territory().market());
    }
}
