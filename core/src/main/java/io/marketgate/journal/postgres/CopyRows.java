package io.marketgate.journal.postgres;

import io.marketgate.market.MarketCode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary format of PostgreSQL's COPY (its documentation, "COPY", "Binary Format"): the stored form goes in as
 * it is, without the quoting that any other way of inserting many rows would need.
 */
final class CopyRows {
    static final String COMMAND =
            "copy journal (merchant, id, market, disposition, document) from stdin with (format binary)";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int COLUMNS = 5;
    private static final int ROW_OVERHEAD = 256;

    private CopyRows() {}

    static byte[] of(List<Pending> batch) {
        int size = SIGNATURE.length + ROW_OVERHEAD;
        for (Pending pending : batch) {
            size += pending.document().length + ROW_OVERHEAD;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (Pending pending : batch) {
                write(out, pending);
            }
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Pending pending) throws IOException {
        out.writeShort(COLUMNS);
        writeText(out, pending.entry().merchant().value());
        UUID id = pending.entry().id();
        out.writeInt(Long.BYTES * 2);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        MarketCode market = pending.entry().market();
        writeText(out, market == null ? null : market.value());
        writeText(out, pending.entry().disposition().name());
        out.writeInt(pending.document().length);
        out.write(pending.document());
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
