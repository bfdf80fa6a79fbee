package io.marketgate.seal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.seal.SealedDay;
import io.marketgate.seal.SealedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A day of the journal in its folder. A line is a commit with its rows, or a row that no commit names. */
final class ArchivedDay implements SealedDay {
    static final String FILE = "journal.ndjson.gz";

    private final Path folder;
    private final LocalDate day;

    ArchivedDay(Path folder, LocalDate day) {
        this.folder = folder;
        this.day = day;
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public void commits(Consumer<StoredCommit> each) {
        read(line -> {
            if (line.has("commit")) {
                List<SealedRow> rows = new ArrayList<>();
                line.required("rows").forEach(row -> rows.add(row(row)));
                each.accept(new StoredCommit(id(line.required("id")), bytes(line.required("commit")), rows));
            }
        });
    }

    @Override
    public void others(Consumer<SealedRow> each) {
        read(line -> {
            if (!line.has("commit")) {
                each.accept(row(line));
            }
        });
    }

    private void read(Consumer<JsonNode> each) {
        try {
            Lines.read(folder.resolve(FILE), each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode line(StoredCommit commit) {
        ObjectNode line = Lines.JSON.createObjectNode();
        line.put("id", commit.id().toString());
        line.put("commit", text(commit.stored()));
        ArrayNode rows = line.putArray("rows");
        commit.rows().forEach(row -> rows.add(line(row)));
        return line;
    }

    static ObjectNode line(SealedRow row) {
        UUID commit = row.commit();
        return Lines.JSON
                .createObjectNode()
                .put("merchant", row.merchant())
                .put("id", row.id().toString())
                .put("market", row.market())
                .put("disposition", row.disposition())
                .put("commitId", commit == null ? null : commit.toString())
                .put("document", text(row.document()));
    }

    private static SealedRow row(JsonNode line) {
        return new SealedRow(
                line.required("merchant").asText(),
                id(line.required("id")),
                line.required("market").textValue(),
                line.required("disposition").asText(),
                bytes(line.required("document")),
                idOrNull(line.required("commitId")));
    }

    private static UUID id(JsonNode value) {
        return UUID.fromString(value.asText());
    }

    private static @Nullable UUID idOrNull(JsonNode value) {
        return value.isNull() ? null : id(value);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(JsonNode value) {
        return Base64.getDecoder().decode(value.asText());
    }
}
