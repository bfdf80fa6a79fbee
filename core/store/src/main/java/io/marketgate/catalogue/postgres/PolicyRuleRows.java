package io.marketgate.catalogue.postgres;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The repository of merchants' own rules. */
@ApplicationScoped
class PolicyRuleRows extends OwnedRows<PolicyRuleRow> {

    /** The current rules of all merchants, in the order of their names. */
    List<PolicyRuleRow> all() {
        return list("closedBy is null", Sort.by("name"));
    }
}
