package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.postgres.law.Policies;
import io.marketgate.merchant.MerchantId;
import io.marketgate.rule.RuleId;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The repository of merchants' own rules. */
@ApplicationScoped
class PolicyRuleRows extends OwnedRows<PolicyRuleRow> implements Policies {

    @Override
    public Map<MerchantId, List<PolicyRule>> current() {
        Map<MerchantId, List<PolicyRule>> policies = new TreeMap<>();
        list("closedBy is null", Sort.by("name"))
                .forEach(row -> policies.computeIfAbsent(new MerchantId(row.merchant), merchant -> new ArrayList<>())
                        .add(new PolicyRule(new RuleId(row.name()), row.payload())));
        return policies;
    }
}
