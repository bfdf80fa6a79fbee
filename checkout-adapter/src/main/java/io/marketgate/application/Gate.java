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
 * The application's main class. Chooses between the embedded and the production mode before Quarkus starts, because
 * Quarkus needs its datasource by then.
 */
@QuarkusMain
public final class Gate {
    private static final long SHUTDOWN_SECONDS = 30;

    /**
     * The longest idle time of a connection to a storefront, in seconds. Less than servers wait, of which Node has one
     * of the shortest timeouts, with five.
     */
    private static final int IDLE_SECONDS = 3;

    /** Bounds the search, because a chain of causes may be circular. */
    private static final int DEEPEST_CAUSE = 16;

    private Gate() {}

    /** Runs the gate until it is stopped. Exits with 1, and one sentence on standard error, if it cannot start. */
    public static void main(String... arguments) throws IOException {
        // If a server closes a connection just as an order arrives on it, it is unknown whether the order was placed.
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
                            // Quarkus does not print it if the application handles the exit itself.
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

    /** The messages of a failure and its causes. The last alone may lack the name of the setting. */
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
        // Shutdown hooks run concurrently, so this one waits until Quarkus has closed its connections.
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
