package io.marketgate.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A script that Node runs: it reads one JSON file and writes another. */
public final class NodeScript {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private NodeScript() {}

    /**
     * Runs the script on an input.
     *
     * @param script called with the names of the file to read and the file to write
     * @param directory for both files
     */
    public static JsonNode run(Path script, JsonNode value, Path directory) {
        Path said = directory.resolve("said.json");
        Path output = directory.resolve("script.log");
        try {
            Path input = Files.writeString(directory.resolve("input.json"), value.toString());
            OwnProcess process = OwnProcess.start(
                    List.of("node", script.toString(), input.toString(), said.toString()), Map.of(), output);
            if (!process.succeedsWithin(TIMEOUT)) {
                throw new AssertionError(script + " has failed:\n" + process.output());
            }
            return JSON.readTree(said.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
