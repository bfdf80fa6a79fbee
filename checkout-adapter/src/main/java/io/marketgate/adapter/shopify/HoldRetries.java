package io.marketgate.adapter.shopify;

import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkItems;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Retries holds that could not be placed while Shopify waited, until they are placed. Shopify removes a subscription
 * whose deliveries fail for hours, so the hold is stored here and the webhook is answered with success.
 */
@Singleton
class HoldRetries {
    private static final Logger LOG = Logger.getLogger(HoldRetries.class);
    private static final long SECONDS_BETWEEN = 5;

    private final Shops shops;
    private final FulfilmentHolds holds;
    private final PendingHolds pending;
    private final WorkItems workItems;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;

    HoldRetries(Shops shops, FulfilmentHolds holds, PendingHolds pending, WorkItems workItems, Clock clock) {
        this.shops = shops;
        this.holds = holds;
        this.pending = pending;
        this.workItems = workItems;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (shops.isEmpty()) {
            return;
        }
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "marketgate-shopify-holds");
            daemon.setDaemon(true);
            return daemon;
        });
        var unused = thread.scheduleWithFixedDelay(this::runOnce, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    /** Stores a hold that could not be placed, and notifies staff. Blocks. */
    void keep(Shop shop, PendingHold hold, Throwable failure) {
        pending.keep(hold, clock.instant().plus(hold.backoff()));
        unplaced(shop, hold, failure);
    }

    /**
     * Tries the holds that are due. Blocks. Catches failures so that the thread goes on; stored holds are tried again.
     */
    void runOnce() {
        try {
            pending.take(clock.instant()).forEach(this::attempt);
        } catch (RuntimeException failure) {
            LOG.warn("event=holds-not-retried", failure);
        }
    }

    private void attempt(PendingHold hold) {
        Shop shop = shops.find(hold.binding());
        if (shop == null) {
            LOG.errorf(
                    "event=hold-not-placed binding=%s order=\"%s\" reason=\"the shop is no longer configured\"",
                    hold.binding(), hold.name());
            return;
        }
        try {
            holds.hold(shop.settings(), hold.order(), hold.why())
                    .toCompletableFuture()
                    .join();
            pending.placed(hold);
            LOG.infof("event=hold-placed storefront=%s order=\"%s\"", shop.storefront(), hold.name());
        } catch (CompletionException failure) {
            unplaced(shop, hold, failure);
        }
    }

    private void unplaced(Shop shop, PendingHold hold, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = cause.getMessage() == null ? "the shop could not be reached" : cause.getMessage();
        LOG.errorf(
                "event=hold-not-placed storefront=%s order=\"%s\" attempt=%d next=%s reason=\"%s\"",
                shop.storefront(), hold.name(), hold.attempts(), hold.backoff(), reason);
        workItems.note(
                shop.caller().merchant(),
                WorkItem.Kind.HOLD_NOT_PLACED,
                shop.storefront() + " " + hold.name(),
                "Order " + hold.name() + " must not be sent and could not be held (" + reason + "): " + hold.why());
    }
}
