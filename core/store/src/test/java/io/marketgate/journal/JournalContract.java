package io.marketgate.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.merchant.MerchantId;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The contract of every {@link Journal}. Each test has its own merchant. */
public abstract class JournalContract {
    private final MerchantId merchant = new MerchantId("m-" + UUID.randomUUID());

    protected abstract Journal journal();

    @Test
    void returnsARecordedEntry() throws Exception {
        Entry entry = Entries.full();
        record(entry);

        assertThat(journal().find(entry.merchant(), entry.id())).isEqualTo(entry);
    }

    @Test
    void keepsMerchantsApart() throws Exception {
        Entry entry = record(Entries.of(merchant, Entries.AT, "SG", "A", "REDIRECT"));
        MerchantId other = new MerchantId("m-" + UUID.randomUUID());

        assertThat(journal().find(other, entry.id())).isNull();
    }

    @Test
    void findsNoUnknownEntry() {
        assertThat(journal().find(merchant, new EntryIds().next(Entries.AT))).isNull();
    }

    private Entry record(Entry entry) throws Exception {
        journal().record(entry).toCompletableFuture().get(10, TimeUnit.SECONDS);
        return entry;
    }
}
