package io.marketgate.catalogue.postgres;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.NOON;
import static io.marketgate.catalogue.Samples.PATCH;
import static io.marketgate.catalogue.Samples.SG;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.CatalogueApplication;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.CatalogueHistory;
import io.marketgate.catalogue.CatalogueReading;
import io.marketgate.catalogue.Change;
import io.marketgate.catalogue.EvidenceFilter;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.Moment;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.Validity;
import io.marketgate.market.Channel;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.Sku;
import io.marketgate.rule.RuleId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A past state reads as it read when it was the present. */
@QuarkusTest
@TestProfile(CatalogueApplication.class)
class CatalogueHistoryTest {
    private static final int WRITES = 120;
    private static final int PAGE = 3;
    private static final List<Resource<?, ?>> KINDS =
            List.of(Resource.MERCHANT, Resource.SKU, Resource.PARTNER, Resource.EVIDENCE, Resource.POLICY_RULE);

    @Inject
    Database database;

    @Inject
    CatalogueHistory history;

    private CatalogueEditor editor;

    @BeforeEach
    void begin() {
        database.empty();
        editor = database.editor();
        database.merchant("Acme");
    }

    /** The law, on random histories. */
    @ParameterizedTest
    @ValueSource(longs = {7, 11})
    void everyRevisionReadsAsItReadThen(long seed) {
        Random random = new Random(seed);
        Map<Long, List<Object>> seen = new TreeMap<>();
        seen.put(editor.revision(), everything(editor));
        for (int i = 0; i < WRITES; i++) {
            write(random);
            seen.put(editor.revision(), everything(editor));
        }

        assertThat(seen).as("writes that changed something").hasSizeGreaterThan(WRITES / 2);
        seen.forEach((revision, then) -> assertThat(everything(history.as(history.of(revision))))
                .as("revision %s of seed %s", revision, seed)
                .isEqualTo(then));
    }

    @Test
    void findsTheRevisionThatWasInForceAtAnInstant() {
        database.product(PATCH, "one");
        database.product(PATCH, "two");
        List<Change> changes = editor.changes(ACME, 0, 100);
        Instant last = changes.get(changes.size() - 1).at();

        assertThat(changes)
                .extracting(Change::at)
                .as("in the order of revisions")
                .isSorted();
        changes.forEach(change -> assertThat(history.at(change.at()).revision())
                .isEqualTo(changes.stream()
                        .filter(other -> !other.at().isAfter(change.at()))
                        .mapToLong(Change::revision)
                        .max()
                        .orElseThrow()));
        assertThat(history.at(last.plusSeconds(3600)).revision()).isEqualTo(editor.revision());
        assertThat(history.at(changes.get(0).at().minusMillis(1)).revision()).isZero();
    }

    /** A replica whose clock is ahead has written. */
    @Test
    void stampsAChangeNoEarlierThanTheOneBefore() {
        database.product(PATCH, "one");
        database.execute("update change set at = at + interval '1 hour' where revision = 2");
        database.product(PATCH, "two");

        List<Change> changes = editor.changes(ACME, 1, 10);

        assertThat(changes.get(1).at()).isEqualTo(changes.get(0).at());
        assertThat(history.at(changes.get(0).at()).revision()).isEqualTo(3);
    }

    @Test
    void knowsNoRevisionThatNeverWas() {
        assertThat(history.of(editor.revision() + 1)).isNull();
        assertThat(history.of(0)).isEqualTo(new Moment(0, Instant.EPOCH));
        assertThat(history.as(history.of(0)).merchants(null, 10).items()).isEmpty();
    }

    private static List<Object> everything(CatalogueReading reading) {
        List<Object> all = new ArrayList<>();
        KINDS.forEach(kind -> all.add(pages(cursor -> reading.list(ACME, kind, cursor, PAGE))));
        all.add(pages(cursor -> reading.merchants(cursor, PAGE)));
        for (EvidenceFilter.Status status : EvidenceFilter.Status.values()) {
            EvidenceFilter filter = new EvidenceFilter(null, null, null, null, status, NOON);
            all.add(pages(cursor -> reading.evidence(ACME, filter, cursor, PAGE)));
        }
        for (int i = 0; i < 3; i++) {
            all.add(reading.find(ACME, Resource.SKU, sku(i)) == null);
            all.add(reading.eligibility(ACME, sku(i)));
            Stored<?> said = reading.eligibility(ACME, sku(i), SG);
            all.add(said == null ? "nothing" : said);
        }
        return all;
    }

    private static <V> List<Stored<V>> pages(Function<String, Page<V>> read) {
        List<Stored<V>> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<V> page = read.apply(cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private void write(Random random) {
        int one = random.nextInt(3);
        String word = "v" + random.nextInt(4);
        switch (random.nextInt(9)) {
            case 0, 1 -> put(Resource.SKU, sku(one), Samples.product(sku(one), word));
            case 2 -> put(Resource.PARTNER, new PartnerId("p" + one), Samples.partner("p" + one));
            case 3 -> put(Resource.POLICY_RULE, new RuleId("OWN-" + one), Samples.rule("OWN-" + one, word));
            case 4, 5 -> put(Resource.EVIDENCE, "e" + one, paper("e" + one, random));
            case 6 -> sayEligible(sku(one), NOON.plusSeconds(random.nextInt(5)));
            case 7 -> delete(Resource.EVIDENCE, "e" + one);
            default -> {
                delete(Resource.SKU, sku(one));
                delete(Resource.POLICY_RULE, new RuleId("OWN-" + one));
            }
        }
    }

    private static Evidence paper(String id, Random random) {
        Evidence of = Samples.sellerPaper(id);
        Instant from = NOON.plusSeconds(random.nextInt(10) - 5L);
        return new Evidence(
                of.id(),
                of.type(),
                of.about(),
                of.market(),
                of.reference(),
                of.attributes(),
                new Validity(from, from.plusSeconds(3)));
    }

    private void sayEligible(Sku sku, Instant from) {
        Stored<?> said = editor.eligibility(ACME, sku, SG);
        Channel channel = from.getEpochSecond() % 2 == 0 ? Channel.DOMESTIC : Channel.CROSS_BORDER;
        editor.putEligibility(
                ACME, Samples.suspended(sku, from, from.plusSeconds(2), channel), seen(said), Database.STAFF);
    }

    private <K, V> void put(Resource<K, V> kind, K key, V value) {
        WriteOutcome outcome = editor.put(ACME, kind, value, seen(editor.find(ACME, kind, key)), Database.STAFF);
        assertThat(outcome).isNotInstanceOf(WriteOutcome.Rejected.class);
    }

    private <K, V> void delete(Resource<K, V> kind, K key) {
        editor.delete(ACME, kind, key, Expectation.none(), Database.STAFF);
    }

    private static Expectation seen(Stored<?> stored) {
        return stored == null ? Expectation.none() : Expectation.of(stored.revision());
    }

    private static Sku sku(int i) {
        return new Sku("S-" + i);
    }
}
