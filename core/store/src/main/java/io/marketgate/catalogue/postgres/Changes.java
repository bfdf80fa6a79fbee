package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Author;
import io.marketgate.merchant.MerchantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs each write as one change in one transaction, and announces it. Thread-safe. */
@Singleton
final class Changes {
    private final ChangeRows changes;
    private final ChangeEntryRows entries;
    private final Clock clock;
    private final ChangeHint hint;

    Changes(ChangeRows changes, ChangeEntryRows entries, Clock clock, ChangeHint hint) {
        this.changes = changes;
        this.entries = entries;
        this.clock = clock;
        this.hint = hint;
    }

    /**
     * Runs work that may make a change, and retries it after a conflict with another transaction.
     *
     * @param merchant whose catalogue it changes, or null for the law
     * @throws Undo as the work throws it; nothing is written then
     */
    <T> T write(@Nullable MerchantId merchant, Author author, Function<Writing, T> work) {
        return Retries.call(() -> {
            Writing writing = new Writing(changes, entries, merchant, author, clock.instant());
            T outcome = work.apply(writing);
            if (writing.isNumbered()) {
                hint.send(changes.getEntityManager());
            }
            return outcome;
        });
    }
}
