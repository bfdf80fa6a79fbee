package io.marketgate.benchmark;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryIds;
import io.marketgate.journal.postgres.JournalMode;
import io.marketgate.journal.postgres.JournalSettings;
import io.marketgate.journal.postgres.PostgresJournal;
import io.marketgate.product.Sku;
import io.marketgate.search.SearchQuery;
import io.marketgate.search.SearchQuery.Filter;
import io.marketgate.search.postgres.StoredSearch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long decisions wait for the journal, with and without four auditors who search without a pause, in turns. Takes the URL
 * of a database that {@link SearchTimes} has filled, and decisions a second.
 */
public final class SearchLoad {
    private static final int AUDITORS = 4;
    private static final int ROUNDS = 4;
    private static final Duration ROUND = Duration.ofSeconds(15);

    private final PostgresJournal journal;
    private final StoredSearch search;
    private final long apart;
    private final Entry sample = JournalRate.sample();
    private final EntryIds ids = new EntryIds();
    private final Clock clock = Clock.systemUTC();

    private SearchLoad(PostgresJournal journal, StoredSearch search, long rate) {
        this.journal = journal;
        this.search = search;
        this.apart = Duration.ofSeconds(1).toNanos() / rate;
    }

    public static void main(String[] args) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(args[0]);
        AgroalDataSourceConfigurationSupplier pool = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                        some -> some.maxSize(AUDITORS).connectionFactoryConfiguration(url -> url.jdbcUrl(args[0])));
        JournalSettings settings =
                new JournalSettings(JournalMode.DURABLE, Duration.ofSeconds(20), 100_000, 1L << 30, 1);
        try (AgroalDataSource pooled = AgroalDataSource.from(pool);
                PostgresJournal journal = new PostgresJournal(
                        database, settings, new MacOnly(), new SimpleMeterRegistry(), System::nanoTime)) {
            journal.start(Clock.systemUTC().instant());
            StoredSearch search = new StoredSearch(pooled, Duration.ofSeconds(30), System::nanoTime);
            SearchLoad load = new SearchLoad(journal, search, Long.parseLong(args[1]));
            load.record();
            for (int round = 0; round < ROUNDS; round++) {
                load.report(round % 2 == 1);
            }
        }
    }

    private void report(boolean searched) throws InterruptedException {
        List<Thread> auditors = new ArrayList<>();
        for (int auditor = 0; searched && auditor < AUDITORS; auditor++) {
            SplittableRandom random = new SplittableRandom(auditor);
            Thread thread = new Thread(() -> searchOn(random));
            auditors.add(thread);
            thread.start();
        }
        long[] waits = record();
        for (Thread auditor : auditors) {
            auditor.interrupt();
            auditor.join();
        }
        System.out.printf(
                "%s p50 %.1f ms, p99 %.1f ms of %d%n",
                searched ? "searched:" : "alone:   ",
                waits[waits.length / 2] / 1e6,
                waits[waits.length * 99 / 100] / 1e6,
                waits.length);
    }

    private void searchOn(SplittableRandom random) {
        while (!Thread.currentThread().isInterrupted()) {
            Sku sku = new Sku(SearchableSample.sku(random.nextInt(100_000)));
            Filter filter = new Filter(Set.of(), null, null, sku, null, null, null, null, null, null);
            search.find(new SearchQuery(SearchableSample.merchant(0), null, null, filter, null, 50));
        }
    }

    /** Records at a steady pace, and returns how long each decision has waited, in nanoseconds and in order. */
    private long[] record() throws InterruptedException {
        Queue<Long> waits = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        long sent = 0;
        for (long due = begin; due < begin + ROUND.toNanos(); due += apart, sent++) {
            LockSupport.parkNanos(due - System.nanoTime());
            long since = due;
            var unused = journal.record(entry()).thenRun(() -> waits.add(System.nanoTime() - since));
        }
        while (waits.size() < sent) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return waits.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private Entry entry() {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Entry(
                ids.next(at),
                sample.merchant(),
                at,
                sample.inputs(),
                sample.market(),
                sample.disposition(),
                sample.findings(),
                sample.answer());
    }
}
