package io.marketgate.securityevent.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SealedEvent;
import io.marketgate.securityevent.Occurrence;
import io.marketgate.securityevent.SecurityEvent;
import io.marketgate.securityevent.SecurityEvents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The repository of security events. */
@ApplicationScoped
class SecurityEventRows implements PanacheRepositoryBase<SecurityEventRow, Long> {
    private static final int ROUNDS = 20;
    /** SQL states of another replica that wrote at once: its row has the number, or one of the two must begin anew. */
    private static final Set<String> IN_THE_WAY = Set.of("23505", "40001", "40P01");

    private static final Sort LATEST_FIRST = Sort.descending("at", "sequence");

    private final SealKeys keys;

    SecurityEventRows(SealKeys keys) {
        this.keys = keys;
    }

    /** Adds events behind the newest one, all or none, in a transaction of its own. Blocks. */
    void add(List<Occurrence> occurrences) {
        for (int round = 1; ; round++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> append(occurrences));
                return;
            } catch (RuntimeException failed) {
                if (!isInTheWay(failed) || round == ROUNDS) {
                    throw failed;
                }
            }
        }
    }

    private void append(List<Occurrence> occurrences) {
        SecurityEventRow newest = findAll(Sort.descending("sequence")).firstResult();
        long sequence = newest == null ? 0 : newest.sequence;
        byte[] before = newest == null ? SealedEvent.FIRST : newest.hash;
        for (Occurrence occurrence : occurrences) {
            sequence++;
            SealedEvent sealed = sealed(sequence, occurrence);
            byte[] hash = sealed.hash(before);
            persist(new SecurityEventRow(sealed, hash, keys.mac(hash)));
            before = hash;
        }
        flush();
    }

    /** Instants in microseconds, which is what the database keeps. */
    private static SealedEvent sealed(long sequence, Occurrence occurrence) {
        SecurityEvent event = occurrence.event();
        MerchantId merchant = event.merchant();
        return new SealedEvent(
                sequence,
                occurrence.since().truncatedTo(ChronoUnit.MICROS),
                occurrence.at().truncatedTo(ChronoUnit.MICROS),
                event.kind().name(),
                merchant == null ? null : merchant.value(),
                event.actor(),
                event.endpoint(),
                event.outcome(),
                event.subject(),
                occurrence.requestId(),
                occurrence.times());
    }

    /** The events that a query asks for, the latest first. */
    @Transactional
    List<SecurityEvents.Recorded> list(SecurityEvents.Query query) {
        MerchantId merchant = query.merchant();
        StringBuilder where = new StringBuilder("at >= :from and at < :to and kind in :kinds");
        Parameters values = Parameters.with("from", query.from())
                .and("to", query.to())
                .and("kinds", query.kinds().stream().map(Enum::name).toList());
        if (merchant == null) {
            where.append(" and merchant is null");
        } else {
            where.append(" and merchant = :merchant");
            values.and("merchant", merchant.value());
        }
        SecurityEventRow before = query.before() == null ? null : findById(query.before());
        if (before != null) {
            where.append(" and (at, sequence) < (:at, :sequence)");
            values.and("at", before.at).and("sequence", before.sequence);
        }
        return find(where.toString(), LATEST_FIRST, values).page(0, query.limit()).stream()
                .map(SecurityEventRow::recorded)
                .toList();
    }

    private static boolean isInTheWay(@Nullable Throwable failed) {
        if (failed == null || failed instanceof SQLException sql && IN_THE_WAY.contains(sql.getSQLState())) {
            return failed != null;
        }
        boolean inTheWay = isInTheWay(failed.getCause());
        for (Throwable aside : failed.getSuppressed()) {
            inTheWay |= isInTheWay(aside);
        }
        return inTheWay;
    }
}
