package io.marketgate.journal;

import io.marketgate.merchant.MerchantId;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The record of every decision given. In durable mode a decision is recorded here before it is answered. */
public interface Journal {

    /**
     * Records an entry. Returns at once and never blocks.
     *
     * @return completes on a thread of the journal, which must not be blocked, once the entry survives a crash; or
     *     fails with {@link NotRecorded}, and then the entry must not be answered, although it may have been recorded
     */
    CompletionStage<Void> record(Entry entry);

    /**
     * One entry, or null if the merchant has none of that id. Blocks.
     *
     * @throws UnreadableEntry if this version cannot read its form
     * @throws JournalUnavailable if there is no answer in time
     */
    @Nullable
    Entry find(MerchantId merchant, UUID id);

    /** The state of the journal. Does not block. */
    JournalHealth health();
}
