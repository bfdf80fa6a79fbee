package io.marketgate.application;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the application begins. Chooses between the embedded and the production mode before Quarkus starts, since
 * Quarkus wants its datasource settled by then.
 */
@QuarkusMain
public final class Gate {
    private static final long SHUTDOWN_SECONDS = 30;

    /**
     * For how long a connection to a shop may be idle, in seconds: less than servers wait, of which Node is among the least
     * patient, with five.
     */
    private static final int IDLE_SECONDS = 3;

    /** A chain of causes may run in a circle. */
    private static final int DEEPEST_CAUSE = 16;

    private Gate() {}

    /** Runs the gate until it is told to stop; exits with 1, and one sentence on standard error, if it may not start. */
    public static void main(String... arguments) throws IOException {
        // A server that gives a connection up just as an order comes along it leaves nobody knowing whether it was
        // placed.
        System.setProperty("jdk.httpclient.keepalive.timeout", String.valueOf(IDLE_SECONDS));
        try {
            Mode mode = Mode.of(ConfigProvider.getConfig());
            CountDownLatch stopped = new CountDownLatch(1);
            if (mode instanceof Mode.Embedded embedded) {
                prepare(embedded, stopped);
            }
            Quarkus.run(
                    RunningGate.class,
                    (code, failure) -> {
                        stopped.countDown();
                        if (failure != null) {
                            // Quarkus says nothing of it to those who handle the exit themselves.
                            System.err.println("marketgate does not start: " + why(failure));
                        }
                        System.exit(code);
                    },
                    arguments);
        } catch (RefusedStart refused) {
            System.err.println("marketgate does not start: " + refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * The words of a failure and of what is behind it: the last alone may be a number that is none, without the setting that
     * holds it.
     */
    private static String why(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .map(Throwable::toString)
                .distinct()
                .collect(Collectors.joining("; because of "));
    }

    private static void prepare(Mode.Embedded embedded, CountDownLatch stopped) throws IOException {
        Home home = Home.open(embedded.home());
        EmbeddedDatabase database = EmbeddedDatabase.start(home);
        embedded.settings(home, database).forEach(System::setProperty);
        // Shutdown hooks run side by side, so this one waits until Quarkus has let go of its connections.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(home, database, stopped), "embedded-database-stop"));
    }

    private static void stop(Home home, EmbeddedDatabase database, CountDownLatch stopped) {
        try {
            if (!stopped.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("marketgate: the application is still busy, its database stops now");
            }
            database.close();
            home.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
