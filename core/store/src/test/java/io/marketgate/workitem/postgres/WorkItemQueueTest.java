package io.marketgate.workitem.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.CatalogueApplication;
import io.marketgate.merchant.MerchantId;
import io.marketgate.workitem.Position;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkItem.Kind;
import io.marketgate.workitem.WorkList;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CatalogueApplication.class)
class WorkItemQueueTest {
    private static final MerchantId ACME = new MerchantId("acme");
    private static final MerchantId OTHER = new MerchantId("other");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Inject
    WorkItemRows rows;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    @Transactional
    void forgetAll() {
        rows.deleteAll();
    }

    private WorkItemQueue queue(Predicate<Sighting> store, Instant now) {
        return new WorkItemQueue(store, Clock.fixed(now, ZoneOffset.UTC), registry, Duration.ofMillis(1));
    }

    private void seen(Instant at, MerchantId merchant, Kind kind, String key, String detail) throws Exception {
        WorkItemQueue queue = queue(rows::write, at);
        queue.start();
        queue.note(merchant, kind, key, detail);
        queue.close();
    }

    private WorkList list() {
        return rows;
    }

    private List<WorkItem> all(MerchantId merchant) {
        return list().list(merchant, null, null, 100).items();
    }

    private double dropped() {
        return registry.counter("marketgate.workitems.dropped").count();
    }

    /** A store that fails that many times before the real one writes. */
    private Predicate<Sighting> failing(int times, AtomicInteger asked) {
        return sighting -> {
            if (asked.incrementAndGet() <= times) {
                throw new PersistenceException(new SQLException("not now", "08006"));
            }
            return rows.write(sighting);
        };
    }

    @Test
    void repeatedSightingIsOneItemWithBothInstants() throws Exception {
        seen(NOW, ACME, Kind.UNLISTED_SUBSTANCE, "NOVEL", "of SKU-1");
        seen(NOW.plusSeconds(60), ACME, Kind.UNLISTED_SUBSTANCE, "NOVEL", "of SKU-2");

        assertThat(all(ACME)).singleElement().satisfies(item -> {
            assertThat(item.count()).isEqualTo(2);
            assertThat(item.firstSeen()).isEqualTo(NOW);
            assertThat(item.lastSeen()).isEqualTo(NOW.plusSeconds(60));
            assertThat(item.detail()).isEqualTo("of SKU-2");
        });
    }

    @Test
    void merchantsSeeTheirOwnOnly() throws Exception {
        seen(NOW, OTHER, Kind.UNLISTED_SUBSTANCE, "NOVEL", "of SKU-1");

        assertThat(all(ACME)).isEmpty();
        assertThat(list().done(ACME, all(OTHER).get(0).id())).isFalse();
        assertThat(all(OTHER)).hasSize(1);
    }

    @Test
    void doneItemIsGoneUntilItIsSeenAgain() throws Exception {
        seen(NOW, ACME, Kind.HOLD_NOT_PLACED, "order 7", "throttled");

        assertThat(list().done(ACME, all(ACME).get(0).id())).isTrue();
        assertThat(all(ACME)).isEmpty();
        seen(NOW, ACME, Kind.HOLD_NOT_PLACED, "order 7", "throttled");
        assertThat(all(ACME)).hasSize(1);
    }

    @Test
    void pagesHoldEveryItemOnceWhileItemsAreDone() throws Exception {
        for (int i = 0; i < 5; i++) {
            seen(NOW.plusSeconds(i / 2), ACME, Kind.UNLISTED_SKU_NEAR_MISS, "sku-" + i, "near SKU-" + i);
        }
        List<String> read = new ArrayList<>();
        Position after = null;
        do {
            WorkList.Page page = list().list(ACME, Kind.UNLISTED_SKU_NEAR_MISS, after, 2);
            page.items().forEach(item -> {
                read.add(item.key());
                list().done(ACME, item.id());
            });
            after = page.next() == null ? null : Position.parse(page.next().toString());
        } while (after != null);

        assertThat(read).containsExactlyInAnyOrder("sku-0", "sku-1", "sku-2", "sku-3", "sku-4");
    }

    @Test
    void listsOneKind() throws Exception {
        seen(NOW, ACME, Kind.UNLISTED_SUBSTANCE, "NOVEL", "of SKU-1");
        seen(NOW, ACME, Kind.HOLD_NOT_PLACED, "order 7", "throttled");

        assertThat(list().list(ACME, Kind.HOLD_NOT_PLACED, null, 100).items())
                .extracting(WorkItem::key)
                .containsExactly("order 7");
    }

    @Test
    void dropsAndCountsSightingsBeyondItsCapacity() {
        WorkItemQueue unstarted = queue(rows::write, NOW);
        for (int i = 0; i < 1010; i++) {
            unstarted.note(ACME, Kind.UNLISTED_SUBSTANCE, "NOVEL-" + i, "of SKU-1");
        }

        assertThat(dropped()).isEqualTo(10);
    }

    @Test
    void retriesWhenTheDatabaseFails() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        WorkItemQueue queue = queue(failing(3, asked), NOW);
        queue.start();
        queue.note(ACME, Kind.HOLD_NOT_PLACED, "order 7", "throttled");
        while (asked.get() < 4) {
            Thread.onSpinWait();
        }
        queue.close();

        assertThat(all(ACME)).hasSize(1);
        assertThat(dropped()).isZero();
    }

    @Test
    void escapesCharactersThatTheTableCannotHold() throws Exception {
        seen(NOW, ACME, Kind.UNLISTED_SKU_NEAR_MISS, "A\u0000B\uD800" + "x".repeat(400), "y".repeat(2000));

        assertThat(all(ACME)).singleElement().satisfies(item -> {
            assertThat(item.key()).startsWith("AU+0000BU+D800x").hasSizeLessThanOrEqualTo(300);
            assertThat(item.detail()).hasSizeLessThanOrEqualTo(1000);
        });
    }
}
