package io.marketgate.journal.postgres;

import io.marketgate.seal.SealedCommit;
import io.marketgate.seal.SealedRow;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary format of PostgreSQL's COPY (its documentation, "COPY", "Binary Format"). The stored form is
 * copied as it is, without the quoting that other bulk inserts need. The committing thread builds them, so that
 * deciding is not delayed.
 */
final class CopyRows {
    static final String COMMAND =
            "copy journal (merchant, id, market, disposition, document, commit_id) from stdin with (format binary)";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int COLUMNS = 6;
    private static final int USUAL_ROW = 4_096;

    private final ByteArrayOutputStream bytes;
    private final DataOutputStream out;

    /** @param rows how many will be added, about */
    CopyRows(int rows) {
        bytes = new ByteArrayOutputStream(rows * USUAL_ROW);
        out = new DataOutputStream(bytes);
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /** Adds a row of an entry. */
    void add(SealedRow row, UUID commit) {
        write(() -> writeRow(row, commit));
    }

    /** Adds the row that holds a commit. No merchant has an empty id. */
    void add(SealedCommit commit) {
        SealedRow row = new SealedRow("", commit.commit().id(), null, "COMMIT", commit.stored(), null);
        write(() -> writeRow(row, null));
    }

    /** What goes over. */
    byte[] end() {
        write(() -> out.writeShort(-1));
        return bytes.toByteArray();
    }

    /** Writes to memory, which does not fail. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeRow(SealedRow row, @Nullable UUID commit) throws IOException {
        out.writeShort(COLUMNS);
        writeText(out, row.merchant());
        writeId(out, row.id());
        writeText(out, row.market());
        writeText(out, row.disposition());
        writeBytes(out, row.document());
        writeId(out, commit);
    }

    private static void writeId(DataOutputStream out, @Nullable UUID id) throws IOException {
        if (id == null) {
            out.writeInt(-1);
            return;
        }
        out.writeInt(Long.BYTES * 2);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
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
