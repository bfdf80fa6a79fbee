package io.marketgate.catalogue.postgres.kind;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A merchant's own rule; the payload is the rule's text. */
@Entity
@Table(name = "policy_rule")
class PolicyRuleRow extends OwnedRow {
    /** For Hibernate. */
    protected PolicyRuleRow() {}

    PolicyRuleRow(Opening opening, String name, String payload) {
        super(opening, name, payload);
    }
}
