package io.marketgate.journal.postgres;

import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryDocument;
import io.marketgate.market.MarketCode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary format of PostgreSQL's COPY (its documentation, "COPY", "Binary Format"). The stored form is
 * copied as it is, without the quoting that other bulk inserts need. The committing thread builds them, so that
 * deciding is not delayed.
 */
final class CopyRows {
    static final String COMMAND =
            "copy journal (merchant, id, market, disposition, document) from stdin with (format binary)";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int COLUMNS = 5;
    private static final int USUAL_ROW = 4_096;

    private CopyRows() {}

    static byte[] of(List<Pending> batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(batch.size() * USUAL_ROW);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (Pending pending : batch) {
                write(out, pending.entry());
            }
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Entry entry) throws IOException {
        out.writeShort(COLUMNS);
        writeText(out, entry.merchant().value());
        out.writeInt(Long.BYTES * 2);
        out.writeLong(entry.id().getMostSignificantBits());
        out.writeLong(entry.id().getLeastSignificantBits());
        MarketCode market = entry.market();
        writeText(out, market == null ? null : market.value());
        writeText(out, entry.disposition().name());
        writeBytes(out, StoredDocument.of(EntryDocument.of(entry)));
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
