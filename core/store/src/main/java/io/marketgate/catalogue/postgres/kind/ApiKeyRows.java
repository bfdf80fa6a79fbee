package io.marketgate.catalogue.postgres.kind;

import io.marketgate.merchant.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;

/** The repository of credentials. */
@ApplicationScoped
class ApiKeyRows extends OwnedRows<ApiKeyRow> {

    /** Whether another merchant has a current credential of that name. */
    boolean heldByAnother(MerchantId merchant, String name) {
        return find("merchant <> ?1 and name = ?2 and closedBy is null", merchant.value(), name)
                        .firstResult()
                != null;
    }
}
