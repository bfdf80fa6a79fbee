package io.marketgate.identity.store;

import io.marketgate.identity.verification.Attempt;
import io.marketgate.identity.verification.AttemptKey;
import io.marketgate.identity.verification.Attempts;
import io.marketgate.persistence.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link Attempts} in {@code identity_attempt}: one row a key, counted and reset in one statement. A window ends, and
 * its row goes, when both the replica's clock and the database's have passed it. So a replica whose clock is ahead
 * gives no new attempts, and locks no subject out for longer than a window.
 */
@ApplicationScoped
public class StoredAttempts implements Attempts, PanacheRepositoryBase<AttemptRow, AttemptRow.Key> {
    /** SQL for {@code on conflict}: one statement reads, resets and writes the count, so that no attempt is lost. */
    private static final String COUNT = """
            insert into identity_attempt as held (scope, key_hash, attempts, window_ends)
            values (:scope, :key, 1, least(:now, current_timestamp) + :window * interval '1 millisecond')
                on conflict (scope, key_hash) do update
               set attempts = case when held.window_ends <= least(:now, current_timestamp) then 1 else held.attempts + 1 end,
                   window_ends = case when held.window_ends <= least(:now, current_timestamp)
                                      then excluded.window_ends else held.window_ends end
            returning scope, key_hash, attempts, window_ends, paused_until
            """;
    /**
     * Writes nothing while the pause lasts. SQL for {@code on conflict}: one statement reads the pause, ends it and begins
     * the next. The window runs from the latest attempt, so that the pace is not forgotten while it is tried.
     */
    private static final String PACE = """
            insert into identity_attempt as held (scope, key_hash, attempts, window_ends, paused_until)
            values (:scope, :key, 1, least(:now, current_timestamp) + :window * interval '1 millisecond',
                    least(:now, current_timestamp) + :first * interval '1 millisecond')
                on conflict (scope, key_hash) do update
               set attempts = case when held.window_ends <= least(:now, current_timestamp) then 1 else held.attempts + 1 end,
                   window_ends = excluded.window_ends,
                   paused_until = case when held.window_ends <= least(:now, current_timestamp) then excluded.paused_until
                                       else least(:now, current_timestamp)
                                            + least(:longest, :first * power(2, least(held.attempts, 30)))
                                              * interval '1 millisecond' end
             where held.paused_until <= least(:now, current_timestamp)
            returning paused_until
            """;
    /**
     * Deletes a few at a time. SQL for {@code skip locked}: it does not wait for a row that another attempt is
     * counting.
     */
    private static final String FORGET = """
            delete from identity_attempt
             where (scope, key_hash) in
                   (select scope, key_hash from identity_attempt
                     where window_ends <= least(:now, current_timestamp)
                     order by window_ends limit 100 for update skip locked)
            """;

    private final Transactions transactions;

    StoredAttempts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Instant> refuse(List<? extends Attempt> attempts, Duration window, Instant now) {
        return transactions.call(() -> {
            for (Attempt attempt : attempts) {
                Optional<Instant> refusedUntil = refuse(attempt, window, now);
                if (refusedUntil.isPresent()) {
                    return refusedUntil;
                }
            }
            forget(now);
            return Optional.empty();
        });
    }

    private Optional<Instant> refuse(Attempt attempt, Duration window, Instant now) {
        if (attempt instanceof Attempt.Paced paced) {
            return pace(paced, window, now);
        }
        Attempt.Counted counted = (Attempt.Counted) attempt;
        Optional<Instant> refusedUntil = count(counted, window, now);
        return refusedUntil.isEmpty() || counted.softer().isEmpty()
                ? refusedUntil
                : refuseSofter(counted.softer(), window, now);
    }

    private Optional<Instant> refuseSofter(List<Attempt> softer, Duration window, Instant now) {
        List<Attempt> admitted = new ArrayList<>();
        for (Attempt attempt : softer) {
            Optional<Instant> refusedUntil = refuse(attempt, window, now);
            if (refusedUntil.isPresent()) {
                admitted.forEach(this::takeBack);
                return refusedUntil;
            }
            admitted.add(attempt);
        }
        return Optional.empty();
    }

    private Optional<Instant> count(Attempt.Counted attempt, Duration window, Instant now) {
        AttemptRow counted = getSession()
                .createNativeQuery(COUNT, AttemptRow.class)
                .setParameter("scope", attempt.scope().name())
                .setParameter("key", attempt.key().text())
                .setParameter("window", window.toMillis())
                .setParameter("now", now)
                .getSingleResult();
        // Only the database counts. A managed row would return its old count when its key is counted again.
        getSession().detach(counted);
        return counted.attempts() <= attempt.limit() ? Optional.empty() : Optional.of(counted.windowEnds());
    }

    private Optional<Instant> pace(Attempt.Paced attempt, Duration window, Instant now) {
        boolean admitted = getSession()
                .createNativeQuery(PACE, Instant.class)
                .setParameter("scope", attempt.scope().name())
                .setParameter("key", attempt.key().text())
                .setParameter("window", window.toMillis())
                .setParameter("first", attempt.first().toMillis())
                .setParameter("longest", attempt.longest().toMillis())
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .isPresent();
        return admitted
                ? Optional.empty()
                : find("select pausedUntil from AttemptRow where id = ?1", id(attempt))
                        .project(Instant.class)
                        .singleResultOptional();
    }

    /** The row is locked since it was counted. */
    private void takeBack(Attempt attempt) {
        if (update("attempts = attempts - 1 where id = ?1 and attempts > 1", id(attempt)) == 0) {
            delete("id", id(attempt));
        }
    }

    @Override
    public boolean forget(List<AttemptKey> keys) {
        return delete(
                        "id in ?1",
                        keys.stream()
                                .map(key -> new AttemptRow.Key(
                                        key.scope().name(), key.hash().text()))
                                .toList())
                > 0;
    }

    private static AttemptRow.Key id(Attempt attempt) {
        return new AttemptRow.Key(attempt.scope().name(), attempt.key().text());
    }

    private void forget(Instant now) {
        getSession().createNativeMutationQuery(FORGET).setParameter("now", now).executeUpdate();
    }
}
