package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.Resource;
import io.marketgate.rule.RuleId;
import jakarta.inject.Singleton;

/** Merchants' own rules. They are stored as they were written. */
@Singleton
final class PolicyRuleKind extends Kind<PolicyRule> {
    private final PolicyRuleRows rules;

    PolicyRuleKind(PolicyRuleRows rules) {
        super(Resource.POLICY_RULE, rules);
        this.rules = rules;
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
    void open(OwnedRow.Opening opening, PolicyRule value, String payload) {
        rules.persist(new PolicyRuleRow(opening, value.id().value(), payload));
    }

    @Override
    boolean isLaw() {
        return true;
    }
}
