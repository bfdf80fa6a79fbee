package io.marketgate.harness;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tests that a connector brings along, which need Node and nothing else. */
public final class ConnectorTests {
    /** What Node is asked before it is used, and answers by its exit. */
    static final List<String> OLD_ENOUGH =
            List.of("node", "-e", "process.exit(Number(process.versions.node.split('.')[0]) < 20 ? 1 : 0)");

    private static final Path CONNECTORS = Path.of("../checkout-adapter/connectors");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ConnectorTests() {}

    /**
     * Runs them.
     *
     * @param connector its folder among the connectors
     * @param output where they print to
     * @return whether they passed
     * @throws org.opentest4j.TestAbortedException where there is no Node
     */
    public static boolean pass(String connector, Path output) throws IOException {
        if (!succeeds(OLD_ENOUGH, output)) {
            abort("the tests of connectors/" + connector + " are skipped: there is no Node 20 or newer");
        }
        List<String> command = new ArrayList<>(List.of("node", "--test"));
        try (Stream<Path> files = Files.list(CONNECTORS.resolve(connector).resolve("test"))) {
            files.map(Path::toString).sorted().forEach(command::add);
        }
        return succeeds(command, output);
    }

    /** Whether a command ends well; one that is not there does not. */
    static boolean succeeds(List<String> command, Path output) {
        try {
            return OwnProcess.start(command, Map.of(), output).succeedsWithin(PATIENCE);
        } catch (UncheckedIOException notThere) {
            return false;
        }
    }
}
