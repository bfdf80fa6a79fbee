package io.marketgate.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server of a data directory, as its {@code postmaster.pid} names it. The process id there outlives a killed server
 * and may have been reused. So it counts only if the process runs PostgreSQL's program.
 */
final class Postmaster {
    private final Path file;
    private final Path binaries;

    /**
     * @param data the data directory
     * @param binaries where every PostgreSQL version of this home is unpacked
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
     * Removes the file if its process id now belongs to another program, which PostgreSQL would take for a server and
     * refuse to start. A file with an unused id stays, because PostgreSQL uses it for more checks.
     *
     * @return false if processes of a killed server still use the data; they end by themselves
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
