package io.marketgate.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server of a data directory, as its {@code postmaster.pid} names it. The number there outlives a server that was
 * killed and may since have been given to a process that is none of ours, so it counts only with the program it runs.
 */
final class Postmaster {
    private final Path file;
    private final Path binaries;

    /**
     * @param data the data directory
     * @param binaries where every PostgreSQL that this home has ever run is unpacked
     */
    Postmaster(Path data, Path binaries) throws IOException {
        this.file = data.resolve("postmaster.pid");
        this.binaries = binaries.toRealPath();
    }

    /** The running server, if there is one. */
    Optional<ProcessHandle> process() throws IOException {
        return named().filter(this::isOurs);
    }

    /** Whether there is a running server. */
    boolean isRunning() throws IOException {
        return process().isPresent();
    }

    /**
     * Takes the file away where its number is another process's now: PostgreSQL would take that for a server and not start.
     * The file of a number that nobody has stays, for PostgreSQL checks more by it.
     *
     * @return false if processes of a server that was killed are still at work on the data; they end by themselves
     */
    boolean isOutOfTheWay() throws IOException {
        if (named().isEmpty()) {
            return true;
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            if (all.anyMatch(this::isOurs)) {
                return false;
            }
        }
        Files.deleteIfExists(file);
        return true;
    }

    private Optional<ProcessHandle> named() throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.startsWith(binaries))
                .filter(program -> program.getFileName().toString().startsWith("postgres"))
                .isPresent();
    }
}
