package io.marketgate.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Medusa's command line, with its telemetry switched off.
 *
 * @param rig where npm has installed it
 * @param project the working directory: the rig itself, or a build in it
 */
record MedusaCommand(Path rig, Path project, Map<String, String> environment, Path output) {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Path COMMAND = Path.of("node_modules/@medusajs/cli/cli.js");

    MedusaCommand {
        environment = new TreeMap<>(environment);
        environment.put("MEDUSA_DISABLE_TELEMETRY", "true");
        environment.put("NODE_ENV", "production");
    }

    /** Starts a command. */
    OwnProcess start(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("node", rig.resolve(COMMAND).toString()));
        command.addAll(List.of(arguments));
        return OwnProcess.startIn(project, command, environment, output);
    }

    /** Runs a command, and requires that it succeeds. */
    void run(String... arguments) {
        OwnProcess process = start(arguments);
        if (!process.succeedsWithin(TIMEOUT)) {
            throw new AssertionError("Medusa cannot " + String.join(" ", arguments) + ":\n" + process.output());
        }
    }
}
