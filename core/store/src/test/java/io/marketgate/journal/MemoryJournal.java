package io.marketgate.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.merchant.MerchantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;

/** A journal in memory, for tests of its users. Meets the same contract as the real one. */
public final class MemoryJournal implements Journal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConcurrentSkipListMap<UUID, Entry> entries = new ConcurrentSkipListMap<>();

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
    public JournalPage query(JournalQuery query) {
        List<JournalRow> found = entries.descendingMap().values().stream()
                .filter(entry -> entry.merchant().equals(query.merchant()))
                .filter(entry -> !entry.at().isBefore(query.from()))
                .filter(entry -> entry.at().isBefore(query.to()))
                .filter(entry -> query.before() == null || entry.id().compareTo(query.before()) < 0)
                .filter(entry -> query.markets().isEmpty()
                        || query.markets().stream().anyMatch(market -> market.equals(entry.market())))
                .filter(entry -> hasLine(entry, query))
                .limit(query.limit() + 1L)
                .<JournalRow>map(JournalRow.Readable::new)
                .toList();
        return JournalPage.of(found, query.limit());
    }

    @Override
    public JournalHealth health() {
        return new JournalHealth(true, true, 0);
    }

    private static boolean hasLine(Entry entry, JournalQuery query) {
        try {
            for (JsonNode line : JSON.readTree(entry.answer().utf8()).path("lines")) {
                boolean sku = query.sku() == null
                        || line.path("sku").asText().equals(query.sku().value());
                boolean verdict =
                        query.verdict() == null || line.path("verdict").asText().equals(query.verdict());
                if (sku && verdict) {
                    return true;
                }
            }
            return query.sku() == null && query.verdict() == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
