package io.marketgate.catalogue.postgres.kind;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.PATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.catalogue.CatalogueApplication;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.live.DossierKey;
import io.marketgate.catalogue.live.ReadOutcome;
import io.marketgate.catalogue.postgres.Database;
import io.marketgate.catalogue.postgres.change.Changes;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.catalogue.postgres.reading.PostgresCatalogueSource;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers of changes stand in the order of commits and have no gap, whatever the order of writing. */
@QuarkusTest
@TestProfile(CatalogueApplication.class)
class RevisionOrderTest {
    private static final Sku BALM = new Sku("BALM-1");

    @Inject
    Database database;

    @Inject
    Changes changes;

    @Inject
    SkuRows skus;

    @BeforeEach
    void fill() {
        database.empty();
        database.merchant("Acme");
        database.product(PATCH, "Pain patch");
    }

    @Test
    void seesBothOfTwoTransactionsThatCommitInReversedOrder() throws Exception {
        PostgresCatalogueSource source = database.source();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Long> first =
                CompletableFuture.supplyAsync(() -> changes.write(ACME, Database.STAFF, writing -> {
                    Product balm = Samples.product(BALM, "Balm");
                    String payload = Payload.write(balm);
                    skus.persist(new SkuRow(new OwnedRow.Opening(writing.opening(), ACME), balm, payload));
                    writing.trail("sku", BALM.value(), BALM.value(), null, payload);
                    skus.flush();
                    written.countDown();
                    await(commit);
                    return writing.number();
                }));
        await(written);
        database.product(PATCH, "Patch");
        ReadOutcome.Whole between = (ReadOutcome.Whole) source.read(null);
        commit.countDown();
        long revision = first.get(30, TimeUnit.SECONDS);

        ReadOutcome.Delta after = (ReadOutcome.Delta) source.read(between.head());

        assertThat(between.head().revision()).isEqualTo(3);
        assertThat(revision).isEqualTo(4);
        assertThat(after.touched()).containsExactly(new DossierKey(ACME, BALM));
    }

    @Test
    void rollbackLeavesNoGap() {
        assertThatThrownBy(() -> changes.write(ACME, Database.STAFF, writing -> {
                    writing.trail("sku", "X", "X", null, "{}");
                    assertThat(writing.number()).isEqualTo(3);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        database.product(BALM, "Balm");

        assertThat(database.editor().find(ACME, Resource.SKU, BALM).revision()).isEqualTo(3);
        assertThat(database.editor().changes(ACME, 2, 10)).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
