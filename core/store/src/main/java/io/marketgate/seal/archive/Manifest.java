package io.marketgate.seal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.seal.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a day's folder holds.
 *
 * @param rows of entries
 * @param files SHA-256 by name
 */
record Manifest(LocalDate day, long rows, Map<String, byte[]> files) {
    /** Its name in the folder. */
    static final String FILE = "manifest.json";

    private static final int FORM = 1;

    static Manifest of(LocalDate day, long rows, Path folder, Iterable<String> names) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(name, Lines.sha256(folder.resolve(name)));
        }
        return new Manifest(day, rows, files);
    }

    byte[] write() throws IOException {
        ObjectNode json = Lines.JSON.createObjectNode();
        json.put("form", FORM).put("day", day.toString()).put("rows", rows);
        ObjectNode hashes = json.putObject("files");
        files.forEach((name, hash) -> hashes.put(name, Digest.text(hash)));
        return Lines.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    /** @throws IllegalArgumentException if it is not a manifest of this form */
    static Manifest read(Path folder) throws IOException {
        JsonNode json = Lines.JSON.readTree(Files.readAllBytes(folder.resolve(FILE)));
        if (json.path("form").asInt() != FORM) {
            throw new IllegalArgumentException("a manifest of an unknown form");
        }
        Map<String, byte[]> files = new TreeMap<>();
        json.required("files")
                .properties()
                .forEach(file ->
                        files.put(file.getKey(), Digest.parse(file.getValue().asText())));
        return new Manifest(
                LocalDate.parse(json.required("day").asText()),
                json.required("rows").longValue(),
                files);
    }
}
