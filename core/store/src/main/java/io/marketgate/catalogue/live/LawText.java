package io.marketgate.catalogue.live;

import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.merchant.MerchantId;
import java.util.List;
import java.util.Map;

/**
 * All rules in stored form.
 *
 * @param packs every pack, by name
 * @param policies each merchant's own rules, in the order of their ids
 */
public record LawText(List<PackText> packs, Map<MerchantId, List<PolicyRule>> policies) {
    public LawText {
        packs = List.copyOf(packs);
        policies = Map.copyOf(policies);
    }
}
