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

/** A connector's own tests, which need only Node. */
public final class ConnectorTests {
    /** A script that checks the version of Node by its exit status. */
    static final List<String> OLD_ENOUGH =
            List.of("node", "-e", "process.exit(Number(process.versions.node.split('.')[0]) < 20 ? 1 : 0)");

    private static final Path CONNECTORS = Path.of("../checkout-adapter/connectors");
    /** Where the client for Node is found by the connectors that are made of it. */
    private static final Path MODULES = Path.of("target/connectors");

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private ConnectorTests() {}

    /**
     * Runs them.
     *
     * @param connector its folder among the connectors
     * @param output the file for their output
     * @return whether they passed
     * @throws org.opentest4j.TestAbortedException if there is no Node
     */
    public static boolean pass(String connector, Path output) throws IOException {
        if (!succeeds(OLD_ENOUGH, output)) {
            abort("the tests of connectors/" + connector + " are skipped: there is no Node 20 or newer");
        }
        List<String> command = new ArrayList<>(List.of("node", "--test"));
        try (Stream<Path> files = Files.list(CONNECTORS.resolve(connector).resolve("test"))) {
            files.map(Path::toString).sorted().forEach(command::add);
        }
        Path modules = Files.createDirectories(MODULES);
        ConnectorPackage.CLIENT.copyTo(modules);
        return succeeds(command, Map.of("NODE_PATH", modules.toAbsolutePath().toString()), output);
    }

    /** Whether a command succeeds; false if it does not exist. */
    static boolean succeeds(List<String> command, Path output) {
        return succeeds(command, Map.of(), output);
    }

    private static boolean succeeds(List<String> command, Map<String, String> environment, Path output) {
        try {
            return OwnProcess.start(command, environment, output).succeedsWithin(TIMEOUT);
        } catch (UncheckedIOException notThere) {
            return false;
        }
    }
}
