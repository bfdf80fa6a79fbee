package io.marketgate.workitem.postgres;

import io.marketgate.workitem.WorkItems;
import io.marketgate.workitem.WorkList;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Takes work items from when the application starts until it ends. */
@Startup
@ApplicationScoped
class WorkItemKeeper {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final WorkItemStore store;
    private final WorkItemQueue queue;

    @Inject
    WorkItemKeeper(DataSource dataSource, Clock clock, MeterRegistry registry) {
        this.store = new WorkItemStore(dataSource);
        this.queue = new WorkItemQueue(store, clock, registry, PAUSE);
    }

    @PostConstruct
    void start() {
        queue.start();
    }

    @Produces
    @Singleton
    WorkItems workItems() {
        return queue;
    }

    @Produces
    @Singleton
    WorkList workList() {
        return store;
    }

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        queue.close();
    }
}
