package io.marketgate.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/**
 * Vendors' own schemas and samples, which lie beside the repository and not in it. A test that is about them is aborted
 * with a word where they are missing; one that holds an answer against them besides goes on without, and the log says so.
 */
public final class Conformance {
    private static final Path FOLDER = Path.of("../../shared/conformance");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Logger LOG = Logger.getLogger(Conformance.class);

    private Conformance() {}

    /** Whether the folder is there. */
    public static boolean isThere() {
        boolean there = Files.isDirectory(FOLDER);
        if (!there) {
            LOG.warn("event=conformance-missing answers are not held against the vendors' schemas");
        }
        return there;
    }

    /** A file of that folder; the test at hand is aborted with a word about it where the folder is missing. */
    public static Path file(String name) {
        Assumptions.assumeTrue(isThere(), "the vendors' conformance folder is missing: not checked");
        return FOLDER.resolve(name);
    }

    /** A JSON file of that folder. */
    public static JsonNode json(String name) {
        try {
            return JSON.readTree(file(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
