package io.marketgate.catalogue.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.Samples;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PollerTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMillis(5);

    private final Semaphore looks = new Semaphore(0);
    private final OverturnedSource source = new OverturnedSource(new MemorySource());
    private final Replica replica =
            new Replica(source, Samples.COMPILER, Duration.ofSeconds(30), 1_000, System::nanoTime);

    @Test
    void refreshesOnAHint() throws Exception {
        source.afterRead(looks::release);
        try (Poller poller = new Poller(replica.refresher(), NEVER)) {
            poller.start();
            awaitLooks(1);
            poller.hint();
            awaitLooks(1);
        }
    }

    @Test
    void refreshesAtMostOnceMoreForManyHints() throws Exception {
        Semaphore answer = new Semaphore(0);
        source.afterRead(() -> {
            looks.release();
            answer.acquireUninterruptibly();
        });
        try (Poller poller = new Poller(replica.refresher(), NEVER)) {
            poller.start();
            awaitLooks(1);
            poller.hint();
            poller.hint();
            poller.hint();
            answer.release(2);
            awaitLooks(1);
            assertThat(looks.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void refreshesWithoutHints() throws Exception {
        source.afterRead(looks::release);
        try (Poller poller = new Poller(replica.refresher(), SOON)) {
            poller.start();
            awaitLooks(5);
        }
    }

    @Test
    void continuesAfterFailures() throws Exception {
        source.answer(() -> {
            looks.release();
            throw new CatalogueUnavailableException("the catalogue cannot be read now");
        });
        try (Poller poller = new Poller(replica.refresher(), SOON)) {
            poller.start();
            awaitLooks(5);
        }
    }

    @Test
    void continuesAfterOutOfMemory() throws Exception {
        source.answer(() -> {
            looks.release();
            throw new OutOfMemoryError("made up");
        });
        try (Poller poller = new Poller(replica.refresher(), SOON)) {
            assertThat(poller.isAlive()).isFalse();
            poller.start();
            awaitLooks(5);
            assertThat(poller.isAlive()).isTrue();
        }
    }

    private void awaitLooks(int count) throws InterruptedException {
        assertThat(looks.tryAcquire(count, 30, TimeUnit.SECONDS)).isTrue();
    }
}
