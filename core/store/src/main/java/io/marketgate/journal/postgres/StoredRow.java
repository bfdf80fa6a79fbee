package io.marketgate.journal.postgres;

import io.marketgate.decision.Disposition;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryReader;
import io.marketgate.journal.JournalRow;
import io.marketgate.journal.UnreadableEntry;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads entries from the columns of the journal's rows. */
public final class StoredRow {
    private static final Logger LOG = Logger.getLogger(StoredRow.class);

    private StoredRow() {}

    /** A row, whether or not it can be read. */
    public static JournalRow read(
            MerchantId merchant, UUID id, @Nullable String market, String disposition, byte[] document) {
        try {
            return new JournalRow.Readable(entry(merchant, id, market, disposition, document));
        } catch (UnreadableEntry damaged) {
            LOG.warnf("event=journal-entry-unreadable id=%s cause=%s", id, damaged.getMessage());
            return new JournalRow.Unreadable(id);
        }
    }

    /** @throws UnreadableEntry if a column is damaged or of a form that this version does not know */
    static Entry entry(MerchantId merchant, UUID id, @Nullable String market, String disposition, byte[] document) {
        RenderedJson stored = StoredDocument.read(document);
        try {
            return EntryReader.read(
                    merchant,
                    id,
                    market == null ? null : new MarketCode(market),
                    Disposition.valueOf(disposition),
                    stored);
        } catch (IllegalArgumentException noWord) {
            throw new UnreadableEntry("journal entry `" + id + "` is damaged", noWord);
        }
    }
}
