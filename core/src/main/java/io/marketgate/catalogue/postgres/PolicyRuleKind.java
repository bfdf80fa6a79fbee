package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.Resource;
import io.marketgate.rule.RuleId;

/** Merchants' own rules; stored as they were written. */
final class PolicyRuleKind extends Kind<PolicyRule> {
    PolicyRuleKind() {
        super(Resource.POLICY_RULE, PolicyRuleRow.class);
    }

    @Override
    String write(PolicyRule value) {
        return value.source();
    }

    @Override
    PolicyRule read(String name, String payload) {
        return new PolicyRule(new RuleId(name), payload);
    }

    @Override
    OwnedRow open(OwnedRow.Opening opening, PolicyRule value, String payload) {
        return new PolicyRuleRow(opening, value.id().value(), payload);
    }

    @Override
    boolean isLaw() {
        return true;
    }
}
