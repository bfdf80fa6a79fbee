package io.marketgate.identity.store;

import io.marketgate.identity.prescription.PrescriptionStatus;
import io.marketgate.identity.prescription.QueueQuery;
import io.marketgate.merchant.MerchantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The prescriptions of all merchants. Methods run in the caller's transaction. */
@ApplicationScoped
class PrescriptionRows implements PanacheRepositoryBase<PrescriptionRow, UUID> {
    private static final String OF_MERCHANT = "merchant = ?1 and id = ?2";
    private static final String AFTER = "merchant = :merchant and (receivedAt, id) > (:receivedAt, :id)";
    private static final String IN_MARKET = " and market = :market";
    private static final String OF_STATUS = " and status = :status";
    /** A waiting or accepted one counts as such until its validity ends. */
    private static final String NOT_ENDED = " and (validTo is null or validTo > :now)";

    private static final String ENDED = " and status in (WAITING, ACCEPTED) and validTo <= :now";

    Optional<PrescriptionRow> of(MerchantId merchant, UUID id) {
        return find(OF_MERCHANT, merchant.value(), id).firstResultOptional();
    }

    /** The row, locked until the end of the transaction, so that one of several conclusions is the first. */
    Optional<PrescriptionRow> lock(MerchantId merchant, UUID id) {
        return find(OF_MERCHANT, merchant.value(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** At most one more than the query's limit, the longest waiting first. */
    List<PrescriptionRow> list(MerchantId merchant, QueueQuery query, Instant now) {
        StringBuilder where = new StringBuilder(AFTER);
        Parameters parameters = Parameters.with("merchant", merchant.value())
                .and("receivedAt", query.after().receivedAt())
                .and("id", query.after().id());
        if (query.market() != null) {
            where.append(IN_MARKET);
            parameters.and("market", query.market().value());
        }
        PrescriptionStatus status = query.status();
        if (status == PrescriptionStatus.EXPIRED) {
            where.append(ENDED);
            parameters.and("now", now);
        } else if (status != null) {
            where.append(OF_STATUS);
            parameters.and("status", status);
            if (status == PrescriptionStatus.WAITING || status == PrescriptionStatus.ACCEPTED) {
                where.append(NOT_ENDED);
                parameters.and("now", now);
            }
        }
        return find(where.toString(), Sort.by("receivedAt", "id"), parameters)
                .page(0, query.limit() + 1)
                .list();
    }
}
