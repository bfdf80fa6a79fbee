package io.marketgate.catalogue.postgres.reading;

import io.marketgate.catalogue.postgres.change.ChangeHint;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.core.BaseConnection;

/**
 * The thread that listens for changes, on its own connection. A dead connection is replaced. Changes may be missed
 * meanwhile, so each new connection begins with a hint. Uses JDBC, because {@code listen} belongs to a connection, and
 * only the driver delivers its notifications.
 */
public final class ChangeListener implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** After so much silence the server is asked whether it is there, because the connection may be dead. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final DataSource connections;
    private final Runnable hint;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection listening;

    /**
     * A listener that is not started yet.
     *
     * @param connections must give new, unshared connections; a pool would reclaim one together with its subscription
     * @param hint called when there may be a change; must return at once
     */
    public ChangeListener(DataSource connections, Runnable hint) {
        this.connections = connections;
        this.hint = hint;
    }

    /** Starts listening, until closed. */
    public void start() {
        Thread thread = new Thread(this::listenAlways, "marketgate-catalogue-hints");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops listening. Drops the connection, because the thread may be waiting on it. */
    @Override
    public void close() {
        closed.countDown();
        Connection connection = listening;
        if (connection != null) {
            drop(connection);
        }
    }

    private void listenAlways() {
        Duration pause = FIRST_PAUSE;
        while (isOpen()) {
            try (Connection connection = connections.getConnection()) {
                listening = connection;
                begin(connection);
                LOG.debug("event=catalogue-hints-heard");
                pause = FIRST_PAUSE;
                hearUntilSilent(connection);
            } catch (SQLException | RuntimeException | Error lost) {
                if (isOpen()) {
                    LOG.warnf("event=catalogue-hints-lost retry=%dms reason=%s", pause.toMillis(), lost.getMessage());
                }
            }
            pause = await(pause);
        }
    }

    /** Begins to listen, then hints: the hint finds changes committed before listening took effect. */
    private void begin(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWER.toMillis()));
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + ChangeHint.CHANNEL);
        }
        hint.run();
    }

    private void hearUntilSilent(Connection connection) throws SQLException {
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (isOpen()) {
            PGNotification[] heard = notified.getNotifications(Math.toIntExact(SILENCE.toMillis()));
            if (heard != null && heard.length > 0) {
                hint.run();
            } else if (!connection.isValid(Math.toIntExact(ANSWER.toSeconds()))) {
                throw new SQLException("the server does not answer");
            }
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    /** Waits, and returns how long to wait the next time. */
    private Duration await(Duration pause) {
        try {
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return pause;
            }
        } catch (InterruptedException interrupted) {
            closed.countDown();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /** Closes the connection to the server, which the wrapper's own {@code abort} would leave open. */
    private static void drop(Connection connection) {
        try {
            connection.unwrap(BaseConnection.class).abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("event=catalogue-hints-dropped", gone);
        }
    }
}
