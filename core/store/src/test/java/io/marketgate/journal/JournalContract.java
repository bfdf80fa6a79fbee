package io.marketgate.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The contract of every {@link Journal}. Each test has its own merchant. */
public abstract class JournalContract {
    private static final Instant AT = Entries.AT;

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
        Entry entry = record(entry(AT, "SG", "A", "REDIRECT"));
        MerchantId other = new MerchantId("m-" + UUID.randomUUID());

        assertThat(journal().find(other, entry.id())).isNull();
        assertThat(journal()
                        .query(new JournalQuery(other, AT, AT.plusSeconds(1), Set.of(), null, null, null, 10))
                        .entries())
                .isEmpty();
    }

    @Test
    void findsNoUnknownEntry() {
        assertThat(journal().find(merchant, new EntryIds().next(AT))).isNull();
    }

    @Test
    void returnsTheLatestFirst() throws Exception {
        Entry before = record(entry(AT.minusMillis(1), "SG", "A", "REDIRECT"));
        Entry first = record(entry(AT, "SG", "A", "REDIRECT"));
        Entry nextDay = record(entry(AT.plus(Duration.ofDays(1)), "SG", "A", "REDIRECT"));
        Entry end = record(entry(AT.plus(Duration.ofDays(2)), "SG", "A", "REDIRECT"));

        assertThat(query(null, null, null, AT, end.at()))
                .containsExactly(nextDay, first)
                .doesNotContain(before);
    }

    @Test
    void filtersByMarketSkuAndVerdict() throws Exception {
        Entry redirected = record(entry(AT, "SG", "A", "REDIRECT"));
        Entry blocked = record(entry(AT, "SG", "A", "BLOCK"));
        Entry elsewhere = record(entry(AT, "TH", "B", "BLOCK"));

        assertThat(query("SG", null, null)).containsExactlyInAnyOrder(redirected, blocked);
        assertThat(query(null, "B", null)).containsExactly(elsewhere);
        assertThat(query(null, null, "REDIRECT")).containsExactly(redirected);
        assertThat(query(null, "A", "BLOCK")).containsExactly(blocked);
        assertThat(query("TH", "A", null)).isEmpty();
    }

    @Test
    void treatsEveryCharacterOfASkuLiterally() throws Exception {
        List<String> skus = List.of("A%", "A_", "AB", "A.", "A\"", "A\\", "a.", "(A)", "A|B", "[A]", "{}", "$A^*+?");
        List<Entry> entries = new ArrayList<>();
        for (String sku : skus) {
            entries.add(record(entry(AT, "SG", sku, "REDIRECT")));
        }

        for (int i = 0; i < skus.size(); i++) {
            assertThat(query(null, skus.get(i), null)).as(skus.get(i)).containsExactly(entries.get(i));
        }
    }

    @Test
    void pagesHoldEveryEntryOnce() throws Exception {
        List<Entry> recorded = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            recorded.add(record(entry(AT.plusMillis(i / 3), "SG", "A", "REDIRECT")));
        }

        List<Entry> read = new ArrayList<>();
        UUID next = null;
        do {
            JournalPage page =
                    journal().query(new JournalQuery(merchant, AT, AT.plusSeconds(1), Set.of(), null, null, next, 3));
            assertThat(page.entries()).hasSizeBetween(1, 3);
            read.addAll(page.entries());
            next = page.next();
        } while (next != null);

        assertThat(read).containsExactlyInAnyOrderElementsOf(recorded).doesNotHaveDuplicates();
    }

    private Entry entry(Instant at, String market, String sku, String verdict) {
        return Entries.of(merchant, at, market, sku, verdict);
    }

    private Entry record(Entry entry) throws Exception {
        journal().record(entry).toCompletableFuture().get(10, TimeUnit.SECONDS);
        return entry;
    }

    private List<Entry> query(String market, String sku, String verdict) {
        return query(market, sku, verdict, AT, AT.plusSeconds(1));
    }

    private List<Entry> query(String market, String sku, String verdict, Instant from, Instant to) {
        return journal()
                .query(new JournalQuery(
                        merchant,
                        from,
                        to,
                        market == null ? Set.of() : Set.of(new MarketCode(market)),
                        sku == null ? null : new Sku(sku),
                        verdict,
                        null,
                        100))
                .entries();
    }
}
