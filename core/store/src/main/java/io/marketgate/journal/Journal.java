package io.marketgate.journal;

import io.marketgate.merchant.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The record of every decision given. A decision is answered after it is recorded here, never before. */
public interface Journal {

    /**
     * Records an entry. Returns at once and never blocks.
     *
     * @return completes when the entry outlives a crash, on a thread of the journal's that must not be held up; or
     *     completes with {@link NotRecorded}, and then the entry may still have been recorded, but must not be answered
     */
    CompletionStage<Void> record(Entry entry);

    /**
     * One entry, or null if the merchant has none of that id. Blocks.
     *
     * @throws UnreadableEntry if it is not of a form this version reads
     */
    @Nullable
    Entry find(MerchantId merchant, UUID id);

    /**
     * A merchant's entries, the latest first. Blocks.
     *
     * @throws UnreadableEntry if one is not of a form this version reads
     */
    JournalPage query(JournalQuery query);

    /** How the journal fares. Does not block. */
    JournalHealth health();

    /**
     * Forgets the oldest whole day (UTC) if it ended longer ago than days are kept. One day at a time, so that a mistake is
     * noticed before much is gone. Blocks.
     *
     * @param now by the caller's clock; nothing is forgotten where the journal's own clock says another time
     * @return whether a day was forgotten
     */
    boolean forgetOneDay(Duration kept, Instant now);
}
