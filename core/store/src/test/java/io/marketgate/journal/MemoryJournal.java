package io.marketgate.journal;

import io.marketgate.merchant.MerchantId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** A journal in memory, for tests of its users. Meets the same contract as the real one. */
public final class MemoryJournal implements Journal {
    private final ConcurrentHashMap<UUID, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Void> record(Entry entry) {
        entries.put(entry.id(), entry);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Entry find(MerchantId merchant, UUID id) {
        Entry entry = entries.get(id);
        return entry == null || !entry.merchant().equals(merchant) ? null : entry;
    }

    @Override
    public JournalHealth health() {
        return new JournalHealth(true, true, 0);
    }
}
