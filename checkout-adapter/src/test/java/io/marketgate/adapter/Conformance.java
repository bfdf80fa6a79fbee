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
 * The vendors' own schemas and samples, in a folder beside the repository. Without the folder, a test of the samples is
 * aborted with a message; a test that also validates against them continues, and the log says so.
 */
public final class Conformance {
    private static final Path FOLDER = Path.of("../../shared/conformance");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Logger LOG = Logger.getLogger(Conformance.class);

    private Conformance() {}

    /** Whether the folder exists. */
    public static boolean isThere() {
        boolean there = Files.isDirectory(FOLDER);
        if (!there) {
            LOG.warn("event=conformance-missing answers are not held against the vendors' schemas");
        }
        return there;
    }

    /** A file of the folder; aborts the test with a message if the folder is missing. */
    public static Path file(String name) {
        Assumptions.assumeTrue(isThere(), "the vendors' conformance folder is missing: not checked");
        return FOLDER.resolve(name);
    }

    /** A JSON file of the folder. */
    public static JsonNode json(String name) {
        try {
            return JSON.readTree(file(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
