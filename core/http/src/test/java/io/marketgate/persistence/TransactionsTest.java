package io.marketgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.testing.EmbeddedDatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
class TransactionsTest {
    private static final String PERSONAL = "shopper-4711";

    @Inject
    Transactions transactions;

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void retriesConflictsUpToThreeTimes(String state) {
        AtomicInteger runs = new AtomicInteger();

        String result = transactions.call(() -> {
            if (runs.incrementAndGet() < 3) {
                fail(state);
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(runs).hasValue(3);
    }

    @Test
    void givesUpAfterThreeTries() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> transactions.run(() -> {
                    runs.incrementAndGet();
                    fail("40001");
                }))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("40001");
        assertThat(runs).hasValue(3);
    }

    @Test
    void neitherThrowsNorLogsTheDatabasesMessage() {
        Recorder recorder = new Recorder();
        Logger root = Logger.getLogger("");
        root.addHandler(recorder);
        try {
            assertThatThrownBy(() -> transactions.call(
                            () -> entities.createNativeQuery("select cast(cast(:value as text) as integer)")
                                    .setParameter("value", PERSONAL)
                                    .getSingleResult()))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("22P02")
                    .hasNoCause();
        } finally {
            root.removeHandler(recorder);
        }

        assertThat(recorder.records).noneMatch(record -> record.contains(PERSONAL));
    }

    @Test
    void doesNotJoinTheCallersTransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    transactions.run(() -> enter("standing"));
                    enter("rolled-back");
                    throw new IllegalArgumentException("the caller fails");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(transactions.<List<?>>call(
                        () -> entities.createNativeQuery("select key from idempotency where caller = 'transactions'")
                                .getResultList()))
                .isEqualTo(List.of("standing"));
    }

    private void enter(String key) {
        entities.createNativeQuery("""
                        insert into idempotency (merchant, caller, path, key, claim, request, claimed_at)
                        values ('demo', 'transactions', '/v1', ?, gen_random_uuid(), '', current_timestamp)
                        """).setParameter(1, key).executeUpdate();
    }

    private void fail(String state) {
        entities.createNativeQuery("do $$ begin raise exception using errcode = '" + state + "'; end $$")
                .executeUpdate();
    }

    private static final class Recorder extends Handler {
        private final PatternFormatter format = new PatternFormatter("%p %s%e");
        private final List<String> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            // The embedded server's own log does not belong to the application.
            if (!line.getLoggerName().startsWith("io.zonky.")) {
                records.add(format.format(line));
            }
        }

        @Override
        public void flush() {
            // Not buffered.
        }

        @Override
        public void close() {
            // No resources.
        }
    }
}
