package io.marketgate.benchmark;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Question;
import io.marketgate.decision.Usage;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.Envelope;
import io.marketgate.explanation.Explainer;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryIds;
import io.marketgate.journal.Finding;
import io.marketgate.journal.Inputs;
import io.marketgate.journal.postgres.JournalMode;
import io.marketgate.journal.postgres.JournalSettings;
import io.marketgate.journal.postgres.PostgresJournal;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Destination;
import io.marketgate.market.Territory;
import io.marketgate.pack.reading.BundledPacks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How many decisions of ten lines a durable journal takes in a second, by one writer, and the CPU time of its thread for
 * each. Takes the URL of an empty database, and how many seconds to measure.
 */
public final class JournalRate {
    private static final int WAITING = 2_000;
    private static final Duration WARM = Duration.ofSeconds(15);

    private final PostgresJournal journal;
    private final Entry sample;
    private final EntryIds ids = new EntryIds();
    private final Clock clock = Clock.systemUTC();
    private final Semaphore room = new Semaphore(WAITING);
    private final LongAdder recorded = new LongAdder();

    private JournalRate(PostgresJournal journal, Entry sample) {
        this.journal = journal;
        this.sample = sample;
    }

    public static void main(String[] args) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(args[0]);
        Flyway.configure().dataSource(database).load().migrate();
        JournalSettings settings =
                new JournalSettings(JournalMode.DURABLE, Duration.ofSeconds(20), 2 * WAITING, 1L << 30, 1);
        try (PostgresJournal journal =
                new PostgresJournal(database, settings, new MacOnly(), new SimpleMeterRegistry(), System::nanoTime)) {
            journal.start(Clock.systemUTC().instant());
            JournalRate rate = new JournalRate(journal, sample());
            rate.record(WARM);
            rate.measure(Duration.ofSeconds(Long.parseLong(args[1])));
        }
    }

    private void measure(Duration time) throws InterruptedException {
        long before = recorded.sum();
        long cpu = writerCpu();
        record(time);
        long entries = recorded.sum() - before;
        System.out.printf(
                "%d entries/s, %.2f us of the writer's CPU for each%n",
                entries / time.toSeconds(), (writerCpu() - cpu) / 1e3 / entries);
    }

    private void record(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            room.acquire();
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Entry entry = new Entry(
                    ids.next(at),
                    sample.merchant(),
                    at,
                    sample.inputs(),
                    sample.market(),
                    sample.disposition(),
                    sample.findings(),
                    sample.answer());
            var unused = journal.record(entry).whenComplete((done, failure) -> {
                if (failure == null) {
                    recorded.increment();
                }
                room.release();
            });
        }
    }

    private static long writerCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("journal-writer-0")) {
                return threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        throw new IllegalStateException("the journal has no writer");
    }

    /** A cart of the sample world, decided and explained. */
    static Entry sample() {
        Destination destination = new Destination.Resolved(Territory.of(SampleWorld.SINGAPORE));
        Decision decision = new CartDecider()
                .decide(new Question(
                        SampleWorld.cart(),
                        destination,
                        SampleWorld.merchant(),
                        SampleWorld.rulebook(BundledPacks.read(), 600),
                        SampleWorld.dossiers(),
                        Assurance.NONE,
                        SampleWorld.NOW));
        UUID id = new EntryIds().next(SampleWorld.NOW);
        RenderedJson answer = DecisionDocument.answer(
                new Explainer(BundledPacks.read().texts())
                        .explain(decision, "en", (storefront, lines) -> "https://shop.example"),
                new Envelope(id, null, 0, List.of(), null));
        return new Entry(
                id,
                SampleWorld.merchant().id(),
                SampleWorld.NOW,
                new Inputs(SampleWorld.cart(), destination, Assurance.NONE, Usage.NONE, 1, "1", "en", null, null),
                SampleWorld.SINGAPORE,
                decision.disposition(),
                Finding.of(decision),
                answer);
    }
}
