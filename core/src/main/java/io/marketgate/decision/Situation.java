package io.marketgate.decision;

import io.marketgate.evidence.Evidence;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.Merchant;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.Counter;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final Asked asked = new Asked();

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

    /** What is known of this situation, as the conditions of that rule ask for it. */
    Facts facts(Applied asking) {
        return new Facts(this, asking);
    }

    /** Whether the class goes into or onto the body, as that market's packs say. */
    boolean isBodily(MarketCode market, ProductClass productClass) {
        return request.rulebook().isBodily(market, productClass);
    }

    /** Whether the product comes in a form that goes into or onto the body, as that market's packs say. */
    boolean isOfBodilyForm(MarketCode market) {
        return dossier.product().fact(FactDefinition.FORM) instanceof Value.Text form
                && request.rulebook().isBodilyForm(market, form.value());
    }

    /** What class the product is declared in for a market. */
    Set<ProductClass> declaredIn(MarketCode market) {
        return DeclaredClass.in(market, dossier.product(), request.rulebook(), horizon);
    }

    /** Whether what the merchant says of a market or a group is said of the market that governs or the territory's market. */
    boolean saidOfHere(MarketCode marketOrGroup) {
        return means(marketOrGroup, law.market())
                || means(marketOrGroup, request.territory().market());
    }

    /** Whether a group has that member now. */
    boolean isMember(MarketCode group, String member) {
        boolean is = false;
        for (MarketRules.Membership membership : request.rulebook().membersOf(group)) {
            is |= membership.member().value().equals(member) && horizon.inForce(membership.begins(), membership.ends());
        }
        return is;
    }

    private boolean means(MarketCode marketOrGroup, MarketCode market) {
        return Applied.packs(market, request.rulebook(), horizon).contains(marketOrGroup);
    }

    /** Whether a paper is good in the market that governs or a group of it, or in its territory's market. */
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

    /** Sales units in the whole cart. */
    BigDecimal orderUnits() {
        asked.more();
        return request.orderUnits();
    }

    /** The line's quantity. */
    int quantity() {
        asked.more();
        return line().quantity();
    }

    /** The lot the line will be picked from, or null where not known. */
    @Nullable
    String lot() {
        asked.more();
        return line().lot();
    }

    /** The papers that the storefront states with the line. */
    List<Evidence> stated() {
        asked.papers(statesNothing());
        return line().stated();
    }

    /** What is known of the buyer. */
    Assurance assurance() {
        asked.buyer(knowsNobody());
        return request.assurance();
    }

    /**
     * The line's share in a counter, or null if it is not counted; null too while what holds for every cart is being
     * found.
     */
    @Nullable
    Share share(Counter counter) {
        asked.counter();
        return tally == null ? null : tally.share(index, counter);
    }

    /** What a counter stands at for the line's share; null where that cannot be known. */
    Tally.@Nullable Standing standing(Share share) {
        Tally.Standing standing = Objects.requireNonNull(tally).standing(index, share);
        asked.count(new Tally.Count(share, standing));
        return standing;
    }

    /** Whether a counter stands for the line as it stood once. */
    boolean standsAt(Tally.Count count) {
        return Objects.equals(Objects.requireNonNull(tally).standing(index, count.share()), count.standing());
    }

    /** Whether the storefront states no papers with the line. */
    boolean statesNothing() {
        return line().stated().isEmpty();
    }

    /** Whether nothing is known of the buyer. */
    boolean knowsNobody() {
        return request.assurance().equals(Assurance.NONE);
    }

    private CartLine line() {
        return request.cart().lines().get(index);
    }

    /** What was asked so far that another cart or buyer may answer differently. */
    Asked asked() {
        return asked;
    }

    /** The same situation, to be looked at anew over a horizon of its own. */
    Situation over(Horizon own) {
        return new Situation(request, index, dossier, law, way, own, tally);
    }

    Territory territory() {
        return request.territory();
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
