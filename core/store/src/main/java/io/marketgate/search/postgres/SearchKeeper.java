package io.marketgate.search.postgres;

import io.marketgate.search.DecisionSearch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps the projection behind the journal while the application runs, and searches it over the staff's connections. */
@Startup
@ApplicationScoped
class SearchKeeper {
    private static final Logger LOG = Logger.getLogger(SearchKeeper.class);
    private static final int AFTER_THE_JOURNAL = 3_000;

    private final Projector projector;
    private final StoredSearch search;
    private final SearchConfig config;
    /** One follows, the other compares, which may take long. */
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "decision-search");
        thread.setDaemon(true);
        return thread;
    });

    private boolean failing;

    /** What is done now and then. */
    private interface Work {
        void run() throws SQLException;
    }

    @Inject
    SearchKeeper(
            javax.sql.DataSource dataSource,
            @DataSource("staff") javax.sql.DataSource staff,
            SearchConfig config,
            MeterRegistry registry,
            Clock clock) {
        this.projector = new Projector(dataSource);
        this.search = new StoredSearch(staff, config.timeout(), System::nanoTime);
        this.config = config;
        Gauge.builder("marketgate.search.lag", () -> lag(clock.instant()))
                .description(
                        "how long ago a decision was made that a search may not find; none while days are compared at first")
                .baseUnit("seconds")
                .register(registry);
    }

    private double lag(Instant now) {
        Instant until = projector.searchableUntil();
        return until == null
                ? Double.NaN
                : Math.max(0, Duration.between(until, now).toMillis() / 1e3);
    }

    @PostConstruct
    void open() {
        long period = config.interval().toMillis();
        var unusedFollowing = threads.scheduleWithFixedDelay(this::follow, 0, period, TimeUnit.MILLISECONDS);
        var unusedComparing = threads.scheduleWithFixedDelay(this::compare, 0, 1, TimeUnit.MINUTES);
    }

    @Produces
    @Singleton
    DecisionSearch search() {
        return search;
    }

    /** Logs the first of several failures, since there is one a second while the database is away. */
    private void follow() {
        try {
            projector.follow();
            failing = false;
        } catch (SQLException | RuntimeException | Error e) {
            if (!failing) {
                LOG.warn("event=search-not-following", e);
            }
            failing = true;
        }
    }

    private void compare() {
        attempt("event=search-not-compared", projector::compare);
    }

    /** An exception would end the schedule. */
    private static void attempt(String event, Work work) {
        try {
            work.run();
        } catch (SQLException | RuntimeException | Error e) {
            LOG.warn(event, e);
        }
    }

    void close(@Observes @Priority(AFTER_THE_JOURNAL) ShutdownEvent event) throws InterruptedException {
        threads.shutdownNow();
        if (threads.awaitTermination(1, TimeUnit.SECONDS)) {
            attempt("event=search-not-released", projector::release);
        }
    }
}
