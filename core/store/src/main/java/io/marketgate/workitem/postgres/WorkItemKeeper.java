package io.marketgate.workitem.postgres;

import io.marketgate.workitem.WorkItems;
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

/** Runs the queue of work items from the start of the application to its end. */
@Startup
@ApplicationScoped
class WorkItemKeeper {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final WorkItemQueue queue;

    @Inject
    WorkItemKeeper(WorkItemRows rows, Clock clock, MeterRegistry registry) {
        this.queue = new WorkItemQueue(rows::write, clock, registry, PAUSE);
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

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        queue.close();
    }
}
