package io.marketgate.admin.decision;

import io.marketgate.decision.Subject;
import io.marketgate.identity.store.StoredAssurances;
import io.marketgate.merchant.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Finds the pseudonym of a buyer, under which decisions are recorded, while the buyer is not erased. */
@ApplicationScoped
class BuyerLink {
    /** Of a buyer of whom nothing is known. No decision has it. */
    private static final String NOBODY = "";

    private final StoredAssurances assurances;
    private final Clock clock;

    /** @param assurances as they are stored: a replica's memory may know a buyer whom another has erased */
    BuyerLink(StoredAssurances assurances, Clock clock) {
        this.assurances = assurances;
        this.clock = clock;
    }

    String pseudonym(MerchantId merchant, Subject subject) {
        String pseudonym = assurances.find(merchant, subject, clock.instant()).pseudonym();
        return pseudonym == null ? NOBODY : pseudonym;
    }
}
