package io.marketgate.rule;

import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a rule uses evidence for: one of its needs, of goods that go to one market.
 *
 * @param market where the goods go; no group
 * @param classes the classes in that market of which the rule asks it; empty means every class, also where a class in another
 *     market decides, as in export law
 */
public record EvidenceUse(MarketCode market, Set<ProductClass> classes, EvidenceNeed need) {
    public EvidenceUse {
        classes = Set.copyOf(classes);
    }

    /** Whether evidence of that scope counts. A standing undertaking counts for what is due at dispatch. */
    public boolean takes(EvidenceScope scope) {
        return need.scope() == scope
                || scope == EvidenceScope.SELLER && need.supply().due() == Due.DISPATCH;
    }

    /** Whether it is asked of goods of that class. */
    public boolean covers(ProductClass productClass) {
        return classes.isEmpty() || classes.contains(productClass);
    }

    /** The use for goods of those classes only; empty means every class. */
    public EvidenceUse among(Set<ProductClass> others) {
        if (others.isEmpty()) {
            return this;
        }
        Set<ProductClass> both = new HashSet<>(others);
        both.removeIf(one -> !covers(one));
        return new EvidenceUse(market, both, need);
    }

    /** Whether whatever the other is for, this is for, too. */
    public boolean includes(EvidenceUse other) {
        return market.equals(other.market)
                && need.equals(other.need)
                && (classes.isEmpty() || !other.classes.isEmpty() && classes.containsAll(other.classes));
    }

    /**
     * What of the evidence keeps it from counting, whatever the goods, the cart and the buyer are: attributes that are not
     * said, or are other than a value that the need states.
     */
    public List<String> unfit(Evidence evidence) {
        return need.matches().stream()
                .filter(match -> !AnyGoods.canFit(match, Match.said(evidence, match.attribute())))
                .map(Match::attribute)
                .distinct()
                .toList();
    }
}
