package io.marketgate.identity.store;

import io.marketgate.catalogue.Ending;
import io.marketgate.merchant.MerchantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assurances of all subjects. Methods run in the caller's transaction. */
@ApplicationScoped
class AssuranceRows implements PanacheRepositoryBase<AssuranceRow, UUID> {

    /** Replaces the assurance of the same document type and level. The caller holds the lock of the subject's link. */
    void replace(AssuranceRow row) {
        delete("link = ?1 and documentType = ?2 and level = ?3", row.link(), row.documentType(), row.level());
        persist(row);
    }

    /** How many end; of a merchant's subjects, or for null of all. */
    long ending(@Nullable MerchantId merchant, Ending.Query query) {
        String wanted = "validTo > ?1 and validTo <= ?2";
        return merchant == null
                ? count(wanted, query.after(), query.until())
                : count(wanted + " and link.merchant = ?3", query.after(), query.until(), merchant.value());
    }
}
