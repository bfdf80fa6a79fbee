package io.marketgate.application;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root. So for root they run in a separate user namespace, where
 * root is an unprivileged user while the files stay root's.
 */
final class PostgresCommands {
    /** Longer than {@code pg_ctl}'s own timeout of 60 s, which covers recovery after a crash. */
    private static final long TIMEOUT_SECONDS = 90;

    private final Path installation;
    private final Path log;
    private final List<String> prefix;

    PostgresCommands(Path installation, Path log) {
        this.installation = installation;
        this.log = log;
        this.prefix = isRoot() ? List.of("unshare", "-U") : List.of();
    }

    /**
     * Runs a program and waits for it.
     *
     * @throws RefusedStart if it fails, naming the log that says why
     */
    void run(String program, String... arguments) throws IOException {
        if (!succeeds(program, arguments)) {
            throw refused(program);
        }
    }

    /** The exception for a failed program. */
    RefusedStart refused(String program) {
        return new RefusedStart("embedded PostgreSQL: `" + program + "` failed, see `" + log + "`"
                + (prefix.isEmpty()
                        ? ""
                        : "; as root it needs user namespaces (`unshare -U`), or start as another user"));
    }

    /** Whether a program ends with success. Its output goes to the log. */
    boolean succeeds(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(installation.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return !windows && new UnixSystem().getUid() == 0;
    }
}
