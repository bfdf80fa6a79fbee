package io.marketgate.application;

import io.marketgate.connection.TimedConnections;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    private Gate() {}

    /**
     * Runs the gate until it is stopped, or one command. Exits with 1, and one sentence on standard error, if the gate
     * cannot start.
     */
    public static void main(String... arguments) {
        // If a server closes a connection just as an order arrives on it, it is unknown whether the order was placed.
        System.setProperty("jdk.httpclient.keepalive.timeout", String.valueOf(IDLE_SECONDS));
        if (arguments.length > 0 && arguments[0].equals(VerifyCommand.NAME)) {
            System.exit(VerifyCommand.run(List.of(arguments).subList(1, arguments.length), System.out, System.err));
        }
        if (arguments.length > 0 && arguments[0].equals(RebuildCommand.NAME)) {
            System.exit(RebuildCommand.run(List.of(arguments).subList(1, arguments.length), System.out, System.err));
        }
        try {
            refuseAny(arguments);
            TimedConnections.enable();
            Mode mode = Mode.of(ConfigProvider.getConfig());
            CountDownLatch stopped = new CountDownLatch(1);
            if (mode instanceof Mode.Embedded embedded) {
                prepare(embedded, stopped);
            }
            Quarkus.run(RunningGate.class, (code, failure) -> {
                stopped.countDown();
                if (failure != null) {
                    // Quarkus does not print it if the application handles the exit itself.
                    System.err.println("marketgate does not start: " + StartFailure.sentence(failure));
                }
                System.exit(code);
            });
        } catch (RefusedStart refused) {
            System.err.println("marketgate does not start: " + refused.getMessage());
            System.exit(1);
        }
    }

    /** Settings are system properties, and stand before {@code -jar}. Repeats no value, which may be a secret. */
    static void refuseAny(String... arguments) {
        if (arguments.length > 0) {
            throw new RefusedStart("`" + arguments[0].replaceFirst("=.*", "")
                    + "` stands behind the jar, where nothing is read; a setting stands before `-jar`, as in"
                    + " `java -Dquarkus.http.port=8081 -jar quarkus-run.jar`");
        }
    }

    private static void prepare(Mode.Embedded embedded, CountDownLatch stopped) {
        try {
            Home home = Home.open(embedded.home());
            EmbeddedDatabase database = EmbeddedDatabase.start(home);
            embedded.settings(home, database).forEach(System::setProperty);
            // Shutdown hooks run concurrently, so this one waits until Quarkus has closed its connections.
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stop(home, database, stopped), "embedded-database-stop"));
        } catch (IOException | UncheckedIOException e) {
            throw StartFailure.ofHome(embedded.home(), e);
        }
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
