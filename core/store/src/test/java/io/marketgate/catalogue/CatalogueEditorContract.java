package io.marketgate.catalogue;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.NOON;
import static io.marketgate.catalogue.Samples.OTHER;
import static io.marketgate.catalogue.Samples.PATCH;
import static io.marketgate.catalogue.Samples.SG;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.evidence.Evidence;
import io.marketgate.market.Channel;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.RateTable;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every {@link CatalogueEditor}. Each test starts with an empty catalogue. */
public abstract class CatalogueEditorContract {
    private static final Author STAFF = new Author("staff-1");

    private CatalogueEditor editor;

    /** A new editor of an empty catalogue, with {@link Samples#COMPILER}. */
    protected abstract CatalogueEditor editor();

    @BeforeEach
    void setUp() {
        editor = editor();
        editor.put(ACME, Resource.MERCHANT, Samples.merchant(ACME), Expectation.none(), STAFF);
        editor.put(OTHER, Resource.MERCHANT, Samples.merchant(OTHER), Expectation.none(), STAFF);
    }

    @Test
    void createsANewResource() {
        WriteOutcome outcome = putProduct("Pain patch", Expectation.none());

        assertThat(outcome).isEqualTo(new WriteOutcome.Created(3));
        assertThat(editor.find(ACME, Resource.SKU, PATCH))
                .isEqualTo(new Stored<>(Samples.product(PATCH, "Pain patch"), 3));
        assertThat(editor.revision()).isEqualTo(3);
    }

    @Test
    void identicalPutMakesNoRevision() {
        putProduct("Pain patch", Expectation.none());

        assertThat(putProduct("Pain patch", Expectation.none())).isEqualTo(new WriteOutcome.Unchanged(3));
        assertThat(putProduct("Pain patch", Expectation.of(1))).isEqualTo(new WriteOutcome.Unchanged(3));
        assertThat(editor.revision()).isEqualTo(3);
    }

    @Test
    void changingNeedsAnExpectation() {
        putProduct("Pain patch", Expectation.none());

        assertThat(putProduct("Patch", Expectation.none())).isEqualTo(new WriteOutcome.PreconditionRequired());
        assertThat(editor.revision()).isEqualTo(3);
    }

    @Test
    void changesOnlyTheExpectedRevision() {
        putProduct("Pain patch", Expectation.none());

        assertThat(putProduct("Patch", Expectation.of(3))).isEqualTo(new WriteOutcome.Updated(4));
        assertThat(putProduct("Plaster", Expectation.of(3))).isEqualTo(new WriteOutcome.Stale(4));
        assertThat(editor.find(ACME, Resource.SKU, PATCH)).isEqualTo(new Stored<>(Samples.product(PATCH, "Patch"), 4));
    }

    @Test
    void doesNotCreateAResourceThatTheWriterExpects() {
        assertThat(putProduct("Pain patch", Expectation.of(2))).isEqualTo(new WriteOutcome.Stale(0));
        assertThat(editor.find(ACME, Resource.SKU, PATCH)).isNull();
    }

    @Test
    void deletesTheExpectedRevision() {
        putProduct("Pain patch", Expectation.none());

        assertThat(editor.delete(ACME, Resource.SKU, PATCH, Expectation.of(2), STAFF))
                .isEqualTo(new WriteOutcome.Stale(3));
        assertThat(editor.delete(ACME, Resource.SKU, PATCH, Expectation.of(3), STAFF))
                .isEqualTo(new WriteOutcome.Deleted(4));
        assertThat(editor.delete(ACME, Resource.SKU, PATCH, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.NotFound());
        assertThat(editor.find(ACME, Resource.SKU, PATCH)).isNull();
    }

    @Test
    void createsADeletedResourceAgain() {
        putProduct("Pain patch", Expectation.none());
        editor.delete(ACME, Resource.SKU, PATCH, Expectation.none(), STAFF);

        assertThat(putProduct("Pain patch", Expectation.none())).isEqualTo(new WriteOutcome.Created(5));
    }

    @Test
    void keepsMerchantsApart() {
        putProduct("Pain patch", Expectation.none());
        editor.putEligibility(ACME, Samples.suspended(PATCH, NOON, null, Channel.DOMESTIC), Expectation.none(), STAFF);

        assertThat(editor.find(OTHER, Resource.SKU, PATCH)).isNull();
        assertThat(editor.list(OTHER, Resource.SKU, null, 10).items()).isEmpty();
        assertThat(editor.eligibility(OTHER, PATCH)).isEmpty();
        assertThat(editor.delete(OTHER, Resource.SKU, PATCH, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.NotFound());
        assertThat(editor.changes(OTHER, 2, 10)).isEmpty();
    }

    @Test
    void writesNothingForAnUnknownMerchant() {
        MerchantId stranger = new MerchantId("stranger");

        assertThat(editor.put(stranger, Resource.SKU, Samples.product(PATCH, "Pain patch"), Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.NotFound());
        assertThat(editor.revision()).isEqualTo(2);
    }

    @Test
    void listsPageByPageInOrder() {
        for (String sku : List.of("C", "A", "E", "B", "D")) {
            editor.put(ACME, Resource.SKU, Samples.product(new Sku(sku), sku), Expectation.none(), STAFF);
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Product> page = editor.list(ACME, Resource.SKU, cursor, 2);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(item -> seen.add(item.value().title()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void listsMerchantsToOperators() {
        assertThat(editor.merchants(null, 1).items())
                .extracting(stored -> stored.value().id())
                .containsExactly(ACME);
        assertThat(editor.merchants("acme", 5).items())
                .extracting(stored -> stored.value().id())
                .containsExactly(OTHER);
    }

    @Test
    void doesNotDeleteAMerchantWithResources() {
        putProduct("Pain patch", Expectation.none());

        assertThat(editor.delete(ACME, Resource.MERCHANT, ACME, Expectation.none(), STAFF))
                .isInstanceOf(WriteOutcome.InUse.class);
        assertThat(editor.delete(OTHER, Resource.MERCHANT, OTHER, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.Deleted(4));
    }

    @Test
    void refusesEvidenceOfAnUnknownSkuOrPartner() {
        assertThat(editor.create(ACME, Resource.EVIDENCE, Samples.evidence("e1", PATCH), STAFF))
                .isEqualTo(new WriteOutcome.Refused("there is no SKU `PATCH-1`"));
        assertThat(editor.create(ACME, Resource.EVIDENCE, Samples.licence("e2", "importer"), STAFF))
                .isEqualTo(new WriteOutcome.Refused("there is no partner `importer`"));
    }

    @Test
    void keepsASkuUntilItsEvidenceIsRevoked() {
        putProduct("Pain patch", Expectation.none());
        editor.put(ACME, Resource.PARTNER, Samples.partner("importer"), Expectation.none(), STAFF);
        editor.create(ACME, Resource.EVIDENCE, Samples.evidence("e1", PATCH), STAFF);
        editor.create(ACME, Resource.EVIDENCE, Samples.licence("e2", "importer"), STAFF);

        assertThat(editor.delete(ACME, Resource.SKU, PATCH, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.InUse("evidence `e1`"));
        assertThat(editor.delete(ACME, Resource.PARTNER, new PartnerId("importer"), Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.InUse("evidence `e2`"));

        editor.delete(ACME, Resource.EVIDENCE, "e1", Expectation.none(), STAFF);
        assertThat(editor.delete(ACME, Resource.SKU, PATCH, Expectation.none(), STAFF))
                .isInstanceOf(WriteOutcome.Deleted.class);
    }

    @Test
    void keepsExchangeRatesToTheLastDigitAndOfAMerchant() {
        RateTable rates = Samples.rates("november", "7.123456789012");
        editor.put(ACME, Resource.RATE_TABLE, rates, Expectation.none(), STAFF);

        Stored<RateTable> stored = editor.find(ACME, Resource.RATE_TABLE, rates.id());
        assertThat(stored.value()).isEqualTo(rates);
        assertThat(editor.find(OTHER, Resource.RATE_TABLE, rates.id())).isNull();
        assertThat(editor.put(ACME, Resource.RATE_TABLE, rates, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.Unchanged(stored.revision()));
        assertThat(editor.put(ACME, Resource.RATE_TABLE, Samples.rates("november", "7.2"), Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.PreconditionRequired());
        assertThat(editor.delete(ACME, Resource.MERCHANT, ACME, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.InUse("what the merchant owns"));
    }

    @Test
    void createsTogetherWithAnotherStoreOrNotAtAll() {
        assertThat(editor.create(ACME, Resource.EVIDENCE, Samples.sellerPaper("together"), STAFF, () -> "not now"))
                .isEqualTo(new WriteOutcome.Refused("not now"));
        assertThat(editor.find(ACME, Resource.EVIDENCE, "together")).isNull();

        assertThat(editor.create(ACME, Resource.EVIDENCE, Samples.sellerPaper("together"), STAFF, () -> null))
                .isInstanceOf(WriteOutcome.Created.class);
        assertThat(editor.create(ACME, Resource.EVIDENCE, Samples.sellerPaper("together"), STAFF, () -> null))
                .isInstanceOf(WriteOutcome.Refused.class);
    }

    @Test
    void trailsWhatAnotherStoreHasWritten() {
        long before = editor.revision();
        Change.Entry entry = new Change.Entry("prescription", "p-1", null, "{\"status\":\"REFUSED\"}");

        assertThat(editor.trail(ACME, STAFF, entry, () -> false)).isZero();
        assertThat(editor.revision()).isEqualTo(before);
        assertThat(editor.trail(ACME, STAFF, entry, () -> true)).isEqualTo(before + 1);

        assertThat(editor.changes(ACME, before, 10)).singleElement().satisfies(change -> {
            assertThat(change.author()).isEqualTo(STAFF);
            assertThat(change.entries()).containsExactly(entry);
        });
    }

    @Test
    void createsEvidenceOnce() {
        assertThat(editor.create(ACME, Resource.EVIDENCE, Samples.sellerPaper("e1"), STAFF))
                .isEqualTo(new WriteOutcome.Created(3));
        assertThat(editor.create(ACME, Resource.EVIDENCE, Samples.sellerPaper("e1"), STAFF))
                .isEqualTo(new WriteOutcome.Refused("evidence `e1` exists"));
    }

    @Test
    void amendsOnlyWhatIsThere() {
        Evidence paper = Samples.sellerPaper("e1");
        Evidence other = Samples.licence("e1", "importer");
        assertThat(editor.amend(ACME, Resource.EVIDENCE, paper, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.NotFound());
        assertThat(editor.amend(ACME, Resource.EVIDENCE, paper, Expectation.of(2), STAFF))
                .isEqualTo(new WriteOutcome.NotFound());
        editor.put(ACME, Resource.PARTNER, Samples.partner("importer"), Expectation.none(), STAFF);
        editor.create(ACME, Resource.EVIDENCE, paper, STAFF);

        assertThat(editor.amend(ACME, Resource.EVIDENCE, paper, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.Unchanged(4));
        assertThat(editor.amend(ACME, Resource.EVIDENCE, other, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.PreconditionRequired());
        assertThat(editor.amend(ACME, Resource.EVIDENCE, other, Expectation.of(3), STAFF))
                .isEqualTo(new WriteOutcome.Stale(4));
        assertThat(editor.amend(ACME, Resource.EVIDENCE, other, Expectation.of(4), STAFF))
                .isEqualTo(new WriteOutcome.Updated(5));
        assertThat(editor.find(ACME, Resource.EVIDENCE, "e1")).isEqualTo(new Stored<>(other, 5));
    }

    @Test
    void refusesACredentialForAnUnknownStorefront() {
        assertThat(editor.create(ACME, Resource.API_KEY, Samples.key("k1", "global"), STAFF))
                .isEqualTo(new WriteOutcome.Refused("there is no storefront `global`"));
        editor.put(ACME, Resource.STOREFRONT, Samples.storefront("global"), Expectation.none(), STAFF);
        editor.create(ACME, Resource.API_KEY, Samples.key("k1", "global"), STAFF);

        assertThat(editor.delete(ACME, Resource.STOREFRONT, new StorefrontId("global"), Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.InUse("API key `k1`"));
    }

    @Test
    void refusesAnItemIdForAnUnknownStorefront() {
        Product named = Samples.named(PATCH, "global", "70881412");
        assertThat(editor.put(ACME, Resource.SKU, named, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.Refused("there is no storefront `global`"));
        editor.put(ACME, Resource.STOREFRONT, Samples.storefront("global"), Expectation.none(), STAFF);

        assertThat(editor.put(ACME, Resource.SKU, named, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.Created(4));
        assertThat(editor.find(ACME, Resource.SKU, PATCH)).isEqualTo(new Stored<>(named, 4));
    }

    @Test
    void deletesAStorefrontThatHasItemIds() {
        Product named = Samples.named(PATCH, "global", "70881412");
        editor.put(ACME, Resource.STOREFRONT, Samples.storefront("global"), Expectation.none(), STAFF);
        editor.put(ACME, Resource.SKU, named, Expectation.none(), STAFF);

        assertThat(editor.delete(ACME, Resource.STOREFRONT, new StorefrontId("global"), Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.Deleted(5));
        assertThat(editor.put(ACME, Resource.SKU, named, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.Unchanged(4));
    }

    @Test
    void apiKeyIdsAreUniqueAmongMerchants() {
        editor.create(ACME, Resource.API_KEY, Samples.key("k1"), STAFF);

        assertThat(editor.create(OTHER, Resource.API_KEY, Samples.key("k1"), STAFF))
                .isEqualTo(new WriteOutcome.Refused("api_key `k1` exists"));
        editor.delete(ACME, Resource.API_KEY, "k1", Expectation.none(), STAFF);
        assertThat(editor.create(OTHER, Resource.API_KEY, Samples.key("k1"), STAFF))
                .isInstanceOf(WriteOutcome.Created.class);
    }

    @Test
    void findsNothingByAnInvalidName() {
        assertThat(editor.find(ACME, Resource.EVIDENCE, "a\0b")).isNull();
        assertThat(editor.delete(ACME, Resource.EVIDENCE, "a\0b", Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.NotFound());
        assertThat(editor.list(ACME, Resource.SKU, "a\0b", 5).items()).isEmpty();
    }

    @Test
    void oneOfManyConcurrentWritersCreates() throws Exception {
        List<WriteOutcome> outcomes = atOnce(8, writer -> putProduct("by " + writer, Expectation.none()));

        assertThat(outcomes).filteredOn(WriteOutcome.Created.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(WriteOutcome.PreconditionRequired.class::isInstance)
                .hasSize(7);
        assertThat(editor.revision()).isEqualTo(3);
    }

    @Test
    void oneOfManyConcurrentWritersChanges() throws Exception {
        putProduct("Pain patch", Expectation.none());

        List<WriteOutcome> outcomes = atOnce(8, writer -> putProduct("by " + writer, Expectation.of(3)));

        assertThat(outcomes).filteredOn(new WriteOutcome.Updated(4)::equals).hasSize(1);
        assertThat(outcomes).filteredOn(new WriteOutcome.Stale(4)::equals).hasSize(7);
    }

    @Test
    void numbersConcurrentChangesWithoutGaps() throws Exception {
        List<WriteOutcome> outcomes = atOnce(
                8,
                writer -> editor.put(
                        ACME, Resource.SKU, Samples.product(new Sku("S-" + writer), "S"), Expectation.none(), STAFF));

        assertThat(outcomes)
                .extracting(outcome -> ((WriteOutcome.Created) outcome).revision())
                .containsExactlyInAnyOrder(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(editor.changes(ACME, 2, 20))
                .extracting(Change::revision)
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void replacesEligibilityOnlyForItsChannelsAndInterval() {
        putProduct("Pain patch", Expectation.none());
        editor.putEligibility(
                ACME,
                Samples.suspended(PATCH, NOON, null, Channel.DOMESTIC, Channel.CROSS_BORDER),
                Expectation.none(),
                STAFF);
        WriteOutcome outcome = editor.putEligibility(
                ACME,
                new Eligibility(
                        PATCH,
                        SG,
                        Eligibility.Status.ELIGIBLE,
                        Set.of(Channel.DOMESTIC),
                        null,
                        NOON.plusSeconds(60),
                        NOON.plusSeconds(120)),
                Expectation.of(4),
                STAFF);

        assertThat(outcome).isEqualTo(new WriteOutcome.Updated(5));
        assertThat(editor.eligibility(ACME, PATCH, SG).value().periods())
                .extracting(period -> period.channels() + " " + period.status() + " "
                        + period.effectiveFrom().getEpochSecond() % 1000)
                .containsExactly(
                        "[DOMESTIC] SUSPENDED " + NOON.getEpochSecond() % 1000,
                        "[CROSS_BORDER] SUSPENDED " + NOON.getEpochSecond() % 1000,
                        "[DOMESTIC] ELIGIBLE " + NOON.plusSeconds(60).getEpochSecond() % 1000,
                        "[DOMESTIC] SUSPENDED " + NOON.plusSeconds(120).getEpochSecond() % 1000);
    }

    @Test
    void eligibilityNeedsTheExpectedRevision() {
        putProduct("Pain patch", Expectation.none());
        var first = Samples.suspended(PATCH, NOON, null, Channel.DOMESTIC);
        var second = Samples.suspended(PATCH, NOON, null, Channel.CROSS_BORDER);

        assertThat(editor.putEligibility(ACME, first, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.Created(4));
        assertThat(editor.putEligibility(ACME, first, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.Unchanged(4));
        assertThat(editor.putEligibility(ACME, second, Expectation.none(), STAFF))
                .isEqualTo(new WriteOutcome.PreconditionRequired());
        assertThat(editor.putEligibility(ACME, second, Expectation.of(3), STAFF))
                .isEqualTo(new WriteOutcome.Stale(4));
        assertThat(editor.deleteEligibility(ACME, PATCH, SG, Expectation.of(4), STAFF))
                .isEqualTo(new WriteOutcome.Deleted(5));
        assertThat(editor.eligibility(ACME, PATCH, SG)).isNull();
        assertThat(editor.putEligibility(
                        ACME,
                        Samples.suspended(new Sku("GONE"), NOON, null, Channel.DOMESTIC),
                        Expectation.none(),
                        STAFF))
                .isEqualTo(new WriteOutcome.NotFound());
    }

    @Test
    void deletesEligibilityWithItsSku() {
        putProduct("Pain patch", Expectation.none());
        editor.putEligibility(ACME, Samples.suspended(PATCH, NOON, null, Channel.DOMESTIC), Expectation.none(), STAFF);
        editor.delete(ACME, Resource.SKU, PATCH, Expectation.none(), STAFF);
        putProduct("Pain patch", Expectation.none());

        assertThat(editor.eligibility(ACME, PATCH)).isEmpty();
    }

    @Test
    void refusesALawThatDoesNotCompileAndLeavesNoTrace() {
        WriteOutcome outcome = editor.put(
                ACME, Resource.POLICY_RULE, Samples.rule("OWN-1", Samples.POISON), Expectation.none(), STAFF);

        assertThat(outcome).isEqualTo(new WriteOutcome.Refused("cannot compile `OWN-1`"));
        assertThat(editor.revision()).isEqualTo(2);
        assertThat(editor.changes(ACME, 2, 10)).isEmpty();
        assertThat(editor.put(ACME, Resource.POLICY_RULE, Samples.rule("OWN-1", "good"), Expectation.none(), STAFF))
                .as("a refusal leaves no gap")
                .isEqualTo(new WriteOutcome.Created(3));
    }

    @Test
    void importsOnlyNewerPacksAsOneRevision() {
        assertThat(editor.importPacks(
                        List.of(Samples.pack("SG", "2026.9.1"), Samples.pack("JP", "2026.11.1")), Author.GATE))
                .isEqualTo(new ImportOutcome.Imported(3, List.of("JP", "SG")));
        assertThat(editor.importPacks(
                        List.of(Samples.pack("SG", "2026.10.1"), Samples.pack("JP", "2026.2.1")), Author.GATE))
                .isEqualTo(new ImportOutcome.Imported(4, List.of("SG")));
        assertThat(editor.importPacks(List.of(Samples.pack("SG", "2026.10.1")), Author.GATE))
                .isEqualTo(new ImportOutcome.NothingNewer());
        assertThat(editor.packs())
                .containsExactly(
                        new Stored<>(Samples.pack("JP", "2026.11.1"), 3),
                        new Stored<>(Samples.pack("SG", "2026.10.1"), 4));
    }

    @Test
    void auditTrailStatesAuthorAndValuesBeforeAndAfter() {
        putProduct("Pain patch", Expectation.none());
        putProduct("Patch", Expectation.of(3));
        editor.delete(ACME, Resource.SKU, PATCH, Expectation.none(), STAFF);

        List<Change> changes = editor.changes(ACME, 2, 10);

        assertThat(changes).extracting(Change::revision).containsExactly(3L, 4L, 5L);
        assertThat(changes).extracting(Change::author).containsOnly(STAFF);
        Change.Entry update = changes.get(1).entries().get(0);
        assertThat(update.resource()).isEqualTo("sku");
        assertThat(update.key()).isEqualTo("PATCH-1");
        assertThat(update.before()).contains("Pain patch");
        assertThat(update.after()).contains("\"Patch\"");
        assertThat(changes.get(0).entries().get(0).before()).isNull();
        assertThat(changes.get(2).entries().get(0).after()).isNull();
        assertThat(editor.changes(ACME, 3, 1)).extracting(Change::revision).containsExactly(4L);
    }

    private static List<WriteOutcome> atOnce(int writers, IntFunction<WriteOutcome> write) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<WriteOutcome>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                running.add(threads.submit(() -> {
                    go.await();
                    return write.apply(writer);
                }));
            }
            go.countDown();
            List<WriteOutcome> outcomes = new ArrayList<>();
            for (Future<WriteOutcome> outcome : running) {
                outcomes.add(outcome.get(60, TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private WriteOutcome putProduct(String title, Expectation expectation) {
        return editor.put(ACME, Resource.SKU, Samples.product(PATCH, title), expectation, STAFF);
    }
}
