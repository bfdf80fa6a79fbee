package io.marketgate.harness;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that ends with the tests at the latest, and whose output is kept in a file. */
final class OwnProcess {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;

    private OwnProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static OwnProcess start(List<String> command, Map<String, String> environment, Path output) {
        return startIn(Path.of("").toAbsolutePath(), command, environment, output);
    }

    /** @param directory the one it works in; {@code output} is not relative to it */
    static OwnProcess startIn(Path directory, List<String> command, Map<String, String> environment, Path output) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        try {
            OwnProcess started = new OwnProcess(builder.start(), output);
            Runtime.getRuntime().addShutdownHook(new Thread(started::kill));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a process and its descendants a signal by its name, such as {@code STOP}. */
    static void signal(ProcessHandle process, String name, Path output) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(process.pid())));
        process.descendants().forEach(child -> command.add(String.valueOf(child.pid())));
        if (start(command, Map.of(), output).awaitExit() != 0) {
            throw new IllegalStateException("a process could not be sent " + name);
        }
    }

    void signal(String name, Path output) {
        signal(process.toHandle(), name, output);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the readiness URL answers 200; if it does not, the process is {@linkplain #stop stopped}. */
    void awaitReady(URI question, Duration patience) {
        try {
            awaitAnswer(question, patience);
        } catch (RuntimeException | Error failed) {
            stop();
            throw failed;
        }
    }

    private void awaitAnswer(URI question, Duration patience) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(question).build();
        await().atMost(patience).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!isAlive()) {
                throw new AssertionError("a process ended instead of getting ready:\n" + output());
            }
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    /** The output of this process and of earlier ones with the same file. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it alone to end, and does not wait. */
    void terminate() {
        process.destroy();
    }

    /** Asks it and its descendants to end, and waits. */
    void stop() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        descendants.forEach(ProcessHandle::destroy);
        awaitExit();
    }

    /** Ends it with {@code kill -9}, without a shutdown. */
    void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        awaitExit();
    }

    int awaitExit() {
        if (!endsWithin(TIMEOUT)) {
            throw new AssertionError("still running after " + TIMEOUT + ":\n" + output());
        }
        return process.exitValue();
    }

    /** Whether it ends successfully in time; it is killed if it does not end. */
    boolean succeedsWithin(Duration patience) {
        boolean ended = endsWithin(patience);
        if (!ended) {
            kill();
        }
        return ended && process.exitValue() == 0;
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
