package io.marketgate.catalogue.postgres.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueApplication;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(CatalogueApplication.class)
class ChangesTest {
    private static final Author AUTHOR = new Author("staff");
    private static final int AT_ONCE = 8;
    private static final int BURST = 20;

    @Inject
    Changes changes;

    private final AtomicInteger atWork = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    @Timeout(30)
    void letsAFewChangesOfABurstHaveAConnectionAndTheOthersWait() {
        List<Thread> threads = new ArrayList<>();
        ExecutorService burst = Executors.newFixedThreadPool(BURST, task -> {
            Thread thread = new Thread(task);
            threads.add(thread);
            return thread;
        });
        List<CompletableFuture<Boolean>> made = new ArrayList<>();
        for (int i = 0; i < BURST; i++) {
            made.add(CompletableFuture.supplyAsync(() -> changes.write(null, AUTHOR, writing -> work()), burst));
        }

        await().until(() -> threads.stream()
                        .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                        .count()
                == BURST - AT_ONCE);
        assertThat(atWork).hasValue(AT_ONCE);

        go.countDown();
        assertThat(made).allSatisfy(change -> assertThat(change.join()).isTrue());
        burst.shutdown();
    }

    private boolean work() {
        atWork.incrementAndGet();
        try {
            go.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
