package io.marketgate.catalogue.live;

import static io.marketgate.catalogue.Samples.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.Dossiers;
import io.marketgate.product.Sku;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes, refreshes and reads in any order, also nested ones. A decision sees exactly what its own revision holds. */
class InterleavingTest {
    private static final List<Sku> SKUS = List.of(new Sku("A"), new Sku("B"), new Sku("C"));
    private static final int DEEPEST = 3;

    private final MemorySource memory = new MemorySource();
    private final OverturnedSource source = new OverturnedSource(memory);
    private final Replica replica =
            new Replica(source, Samples.COMPILER, Duration.ofHours(1), 2_000, new SettableNanos());
    private final Map<Long, Truth> truths = new HashMap<>();
    private final List<Snapshot> inFlight = new ArrayList<>();
    private int reads;
    private int depth;
    private boolean refreshing;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void neverMixesRevisions(long seed) {
        Random random = new Random(seed);
        write(random);
        replica.refresher().refresh();
        source.afterDossiers(() -> within(random));
        source.afterRead(() -> within(random));

        for (int i = 0; i < 2_000; i++) {
            step(random);
        }

        assertThat(reads).as("reads that were checked, seed %d", seed).isGreaterThan(500);
    }

    /** What happens during a read of the database. */
    private void within(Random random) {
        if (depth < DEEPEST && random.nextBoolean()) {
            depth++;
            step(random);
            step(random);
            depth--;
        }
    }

    private void step(Random random) {
        int choice = random.nextInt(10);
        if (choice < 2) {
            write(random);
        } else if (choice < 4 && !refreshing) {
            refreshing = true;
            replica.refresher().refresh();
            refreshing = false;
        } else if (choice < 7) {
            inFlight.add(((Current.Fresh) replica.catalogue().current()).snapshot());
        } else if (!inFlight.isEmpty()) {
            read(inFlight.remove(random.nextInt(inFlight.size())), random.nextBoolean());
        }
    }

    private void write(Random random) {
        long next = memory.head().revision() + 1;
        Truth last = truths.getOrDefault(next - 1, new Truth("", Map.of()));
        Map<Sku, String> titles = new HashMap<>(last.titles());
        String merchant = last.merchant();
        if (next == 1 || random.nextInt(4) == 0) {
            merchant = "name " + next;
            memory.merchant(merchant);
        } else {
            Sku sku = SKUS.get(random.nextInt(SKUS.size()));
            titles.put(sku, "title " + next);
            memory.product(sku, "title " + next);
        }
        truths.put(next, new Truth(merchant, titles));
    }

    private void read(Snapshot snapshot, boolean cachedFirst) {
        Truth truth = truths.get(snapshot.revision());
        Dossiers dossiers = cachedFirst ? replica.catalogue().cached(snapshot, ACME, SKUS) : null;
        if (dossiers == null) {
            dossiers = replica.catalogue().load(snapshot, ACME, SKUS);
        }
        Map<Sku, String> titles = new HashMap<>();
        for (Sku sku : SKUS) {
            Dossier dossier = dossiers.find(sku);
            if (dossier != null) {
                titles.put(sku, dossier.product().title());
            }
        }
        assertThat(new Truth(snapshot.merchant(ACME).name(), titles))
                .as("revision %d", snapshot.revision())
                .isEqualTo(truth);
        assertThat(snapshot.rulebook().revision()).isEqualTo(snapshot.revision());
        reads++;
    }

    private record Truth(String merchant, Map<Sku, String> titles) {}
}
