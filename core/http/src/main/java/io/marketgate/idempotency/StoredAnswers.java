package io.marketgate.idempotency;

import io.marketgate.persistence.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/**
 * Keys and answers in the table {@code idempotency}. They expire after a day by both the replica's clock and the
 * database's. So a replica whose clock is ahead does not repeat what another has carried out.
 */
@ApplicationScoped
class StoredAnswers implements KeptAnswers, PanacheRepositoryBase<KeptAnswerRow, KeptAnswerRow.Key> {
    private static final Duration LIFE = Duration.ofHours(24);
    /** Longer than every timeout of a request: after it, the replica has died or could not keep the answer. */
    private static final Duration LONGEST_FLIGHT = Duration.ofSeconds(60);

    /** SQL for {@code on conflict}: of two requests that insert a key at once, one claims it and neither fails. */
    private static final String CLAIM = """
            insert into idempotency (merchant, caller, path, key, claim, request, claimed_at)
            values (:merchant, :caller, :path, :key, :claim, :request, least(:now, current_timestamp))
                on conflict do nothing
            """;
    /**
     * SQL for {@code skip locked}: a claim does not wait for rows that another claim deletes. It deletes at most ten rows,
     * which are more than it inserts and few enough not to delay it.
     */
    private static final String FORGET = """
            delete from idempotency where ctid in
                (select ctid from idempotency where claimed_at < least(:now, current_timestamp) - interval '24 hours'
                  limit 10 for update skip locked)
            """;
    /** SQL: only the database knows its clock. */
    private static final String EARLIER_CLOCK = "select least(:now, current_timestamp)";

    private final Transactions transactions;
    private final RequestHashes hashes;

    StoredAnswers(Transactions transactions, RequestHashes hashes) {
        this.transactions = transactions;
        this.hashes = hashes;
    }

    @Override
    public Claim claim(IdempotencyKey key, byte[] request, Instant now, Predicate<KeptAnswer> still) {
        UUID claim = UUID.randomUUID();
        String hash = hashes.of(request);
        KeptAnswerRow.Key id = KeptAnswerRow.Key.of(key);
        return transactions.call(() -> {
            forget(now);
            return insert(id, claim, hash, now) ? new Claim.Claimed(claim) : claimAgain(id, claim, request, now, still);
        });
    }

    private Claim claimAgain(
            KeptAnswerRow.Key id, UUID claim, byte[] request, Instant replica, Predicate<KeptAnswer> still) {
        Optional<KeptAnswerRow> held = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        if (held.isEmpty()) {
            // The row was released after the insert found it. The client may try again.
            return new Claim.InFlight();
        }
        KeptAnswerRow row = held.get();
        Instant now = earlierClock(replica);
        Claim known = known(row, request, now, still);
        if (known != null) {
            return known;
        }
        row.claim(claim, hashes.of(request), now);
        return new Claim.Claimed(claim);
    }

    /** The state of the request that claimed the key, or null if the key may be claimed again. */
    private @Nullable Claim known(KeptAnswerRow row, byte[] request, Instant now, Predicate<KeptAnswer> still) {
        if (!row.claimedAt().plus(LIFE).isAfter(now)) {
            return null;
        }
        if (!hashes.matches(row.request(), request)) {
            return new Claim.Mismatch();
        }
        KeptAnswer answer = row.answer();
        if (answer == null) {
            return row.claimedAt().plus(LONGEST_FLIGHT).isAfter(now) ? new Claim.InFlight() : null;
        }
        return still.test(answer) ? new Claim.Answered(answer) : null;
    }

    @Override
    public void keep(IdempotencyKey key, UUID claim, KeptAnswer answer) {
        transactions.run(() -> update(
                "status = ?1, answer = ?2, revision = ?3, validUntil = ?4 where id = ?5 and claim = ?6",
                answer.status(),
                answer.body(),
                answer.revision(),
                answer.validUntil(),
                KeptAnswerRow.Key.of(key),
                claim));
    }

    @Override
    public void release(IdempotencyKey key, UUID claim) {
        transactions.run(() -> delete("id = ?1 and claim = ?2 and answer is null", KeptAnswerRow.Key.of(key), claim));
    }

    private boolean insert(KeptAnswerRow.Key id, UUID claim, String hash, Instant now) {
        MutationQuery insert = getSession()
                .createNativeMutationQuery(CLAIM)
                .setParameter("merchant", id.merchant())
                .setParameter("caller", id.caller())
                .setParameter("path", id.path())
                .setParameter("key", id.key())
                .setParameter("claim", claim)
                .setParameter("request", hash)
                .setParameter("now", now);
        return insert.executeUpdate() == 1;
    }

    private void forget(Instant now) {
        getSession().createNativeMutationQuery(FORGET).setParameter("now", now).executeUpdate();
    }

    private Instant earlierClock(Instant replica) {
        return getSession()
                .createNativeQuery(EARLIER_CLOCK, Instant.class)
                .setParameter("now", replica)
                .getSingleResult();
    }
}
