package io.marketgate.connection;

import io.netty.channel.Channel;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes one connection that keeps the gate waiting for too long: for the rest of a request, however steadily its bytes
 * drip in, or for the next one. An exchange on its way to an answer is never interrupted; its parts have timeouts of
 * their own. Used on the connection's event loop alone.
 *
 * <p>Counts steps down instead of scheduling anew, so that a request costs two assignments. A connection is therefore
 * closed up to one step late.
 */
final class ExchangeTimer {
    /** How finely the request timeout is measured. */
    static final int STEPS = 16;

    private static final long NEVER = Long.MAX_VALUE;

    private final Channel connection;
    private final long requestSteps;
    private final long idleSteps;

    private long stepsLeft;
    /** Whether a request has begun to arrive and has not arrived. */
    private boolean arriving = true;
    /** Requests that have arrived, less those that were answered; negative where an answer came first. */
    private int unanswered;

    private ExchangeTimer(Channel connection, long requestSteps, long idleSteps) {
        this.connection = connection;
        this.requestSteps = requestSteps;
        this.idleSteps = idleSteps;
        this.stepsLeft = requestSteps;
    }

    /** Begins to wait for the first request of a connection that is registered with its event loop. */
    static ExchangeTimer of(Channel connection, ConnectionsConfig config) {
        Duration step = config.requestTimeout().dividedBy(STEPS);
        // The step that is under way counts for nothing.
        ExchangeTimer timer =
                new ExchangeTimer(connection, STEPS + 1, config.idleTimeout().dividedBy(step) + 1);
        ScheduledFuture<?> clock = connection
                .eventLoop()
                .scheduleAtFixedRate(timer::step, step.toNanos(), step.toNanos(), TimeUnit.NANOSECONDS);
        connection.closeFuture().addListener(closed -> clock.cancel(false));
        return timer;
    }

    private void step() {
        if (stepsLeft != NEVER && --stepsLeft <= 0) {
            var unused = connection.close();
        }
    }

    /** Bytes have come, the first or further ones of a request. */
    void bytesCame() {
        if (!arriving) {
            arriving = true;
            stepsLeft = requestSteps;
        }
    }

    /** The last byte of a request has come. */
    void requestArrived() {
        arriving = false;
        unanswered++;
        rest();
    }

    /** The last byte of an answer is on its way, and the caller has taken those before it. */
    void requestAnswered() {
        unanswered--;
        if (!arriving) {
            rest();
        }
    }

    /** Whether an answer is due to a request that has arrived. */
    boolean isAnswering() {
        return unanswered > 0;
    }

    private void rest() {
        stepsLeft = unanswered > 0 ? NEVER : idleSteps;
    }
}
