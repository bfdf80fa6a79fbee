package io.marketgate.identity.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The assurances of all subjects. Methods run in the caller's transaction. */
@ApplicationScoped
class AssuranceRows implements PanacheRepositoryBase<AssuranceRow, UUID> {

    /** Replaces the assurance of the same document type and level. The caller holds the lock of the subject's link. */
    void replace(AssuranceRow row) {
        delete("link = ?1 and documentType = ?2 and level = ?3", row.link(), row.documentType(), row.level());
        persist(row);
    }
}
