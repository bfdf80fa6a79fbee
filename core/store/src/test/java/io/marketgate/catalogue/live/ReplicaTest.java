package io.marketgate.catalogue.live;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.PATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.catalogue.CatalogueHealth.Trouble;
import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.Dossiers;
import io.marketgate.product.Sku;
import io.marketgate.residual.KeptDossier;
import io.marketgate.residual.KeptDossiers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplicaTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Sku BALM = new Sku("BALM-1");

    private final SettableNanos nanos = new SettableNanos();
    private final MemorySource memory = new MemorySource();
    private final OverturnedSource source = new OverturnedSource(memory);
    private final Replica replica = new Replica(source, Samples.COMPILER, LEASE, 1_000_000, nanos);
    private final LiveCatalogue catalogue = replica.catalogue();

    @BeforeEach
    void setUp() {
        memory.merchant("Acme");
        memory.product(PATCH, "Pain patch");
        memory.product(BALM, "Balm");
    }

    @Test
    void isStaleBeforeTheFirstRead() {
        assertThat(catalogue.current()).isInstanceOf(Current.Stale.class);
        assertThat(catalogue.health().open()).isFalse();
    }

    @Test
    void becomesStaleExactlyAtTheBoundAndRecovers() {
        replica.refresher().refresh();
        source.answer(ReplicaTest::unreachable);

        nanos.advance(LEASE.minusNanos(1));
        replica.refresher().refresh();
        Current lastMoment = catalogue.current();
        nanos.advance(Duration.ofNanos(1));
        Current atBound = catalogue.current();
        source.answer(() -> null);
        replica.refresher().refresh();

        assertThat(lastMoment).isInstanceOf(Current.Fresh.class);
        assertThat(atBound).isEqualTo(new Current.Stale(LEASE));
        assertThat(catalogue.current()).isInstanceOf(Current.Fresh.class);
        assertThat(catalogue.health().trouble()).isNull();
    }

    @Test
    void countsTheLeaseFromTheBeginOfTheRead() {
        source.afterRead(() -> nanos.advance(LEASE.minusNanos(1)));

        replica.refresher().refresh();

        assertThat(fresh().age()).isEqualTo(LEASE.minusNanos(1));
        nanos.advance(Duration.ofNanos(1));
        assertThat(catalogue.current()).isInstanceOf(Current.Stale.class);
    }

    @Test
    void refusesAnAnswerAfterTheBound() {
        replica.refresher().refresh();
        Current.Fresh used = fresh();

        nanos.advance(LEASE.minusNanos(1));
        assertThat(catalogue.stillFresh(used)).isTrue();
        nanos.advance(Duration.ofNanos(1));
        assertThat(catalogue.stillFresh(used)).isFalse();
    }

    @Test
    void allowsAnAnswerWhoseStateWasVerifiedMeanwhile() {
        replica.refresher().refresh();
        Current.Fresh used = fresh();

        nanos.advance(LEASE.minusNanos(1));
        replica.refresher().refresh();
        nanos.advance(Duration.ofNanos(1));

        assertThat(catalogue.stillFresh(used)).isTrue();
    }

    @Test
    void verifyingALaterStateDoesNotExtendAnAnswer() {
        replica.refresher().refresh();
        Current.Fresh used = fresh();

        nanos.advance(LEASE.minusNanos(1));
        memory.product(PATCH, "Patch");
        replica.refresher().refresh();
        nanos.advance(Duration.ofNanos(1));

        assertThat(fresh().snapshot().revision()).isEqualTo(4);
        assertThat(catalogue.stillFresh(used)).isFalse();
    }

    @Test
    void replacesOnlyWhatChanged() {
        replica.refresher().refresh();
        Snapshot before = fresh().snapshot();
        memory.product(PATCH, "Patch");
        replica.refresher().refresh();
        Snapshot after = fresh().snapshot();

        assertThat(after.revision()).isEqualTo(4);
        assertThat(after.rulebook().revision()).isEqualTo(4);
        assertThat(after.merchant(ACME)).isSameAs(before.merchant(ACME));
        assertThat(title(catalogue.load(after, ACME, List.of(PATCH)), PATCH)).isEqualTo("Patch");
    }

    @Test
    void readsADossierOnce() {
        replica.refresher().refresh();
        Snapshot snapshot = fresh().snapshot();

        assertThat(catalogue.cached(snapshot, ACME, List.of(PATCH, BALM))).isNull();
        catalogue.load(snapshot, ACME, List.of(PATCH, BALM));
        Dossiers cached = catalogue.cached(snapshot, ACME, List.of(PATCH, BALM));

        assertThat(title(Objects.requireNonNull(cached), PATCH)).isEqualTo("Pain patch");
        assertThat(title(cached, BALM)).isEqualTo("Balm");
    }

    @Test
    void keepsADossierWithItsResidualsUntilItChanges() {
        replica.refresher().refresh();
        KeptDossier loaded = kept(catalogue.load(fresh().snapshot(), ACME, List.of(PATCH)));

        memory.merchant("Acme Health");
        replica.refresher().refresh();
        KeptDossier cached = kept(catalogue.cached(fresh().snapshot(), ACME, List.of(PATCH)));
        KeptDossier found = kept(catalogue.load(fresh().snapshot(), ACME, List.of(PATCH)));
        memory.product(PATCH, "Patch");
        replica.refresher().refresh();
        KeptDossier changed = kept(catalogue.cached(fresh().snapshot(), ACME, List.of(PATCH)));

        assertThat(cached).isSameAs(loaded);
        assertThat(found).isSameAs(loaded);
        assertThat(changed).isNotSameAs(loaded);
    }

    @Test
    void cachesThatASkuDoesNotExistUntilItDoes() {
        Sku fresh = new Sku("NEW-1");
        replica.refresher().refresh();
        catalogue.load(fresh().snapshot(), ACME, List.of(fresh));
        assertThat(Objects.requireNonNull(catalogue.cached(fresh().snapshot(), ACME, List.of(fresh)))
                        .find(fresh))
                .isNull();

        memory.product(fresh, "New");
        replica.refresher().refresh();

        assertThat(title(catalogue.load(fresh().snapshot(), ACME, List.of(fresh)), fresh))
                .isEqualTo("New");
    }

    @Test
    void neverUsesALoadThatAChangeOvertook() {
        replica.refresher().refresh();
        Snapshot before = fresh().snapshot();
        source.afterDossiers(() -> {
            source.afterDossiers(() -> {});
            memory.product(PATCH, "Patch");
            replica.refresher().refresh();
        });

        Dossiers overtaken = catalogue.load(before, ACME, List.of(PATCH));
        Snapshot after = fresh().snapshot();

        assertThat(title(overtaken, PATCH)).as("what its own snapshot says").isEqualTo("Pain patch");
        assertThat(catalogue.cached(after, ACME, List.of(PATCH))).isNull();
        assertThat(title(catalogue.load(after, ACME, List.of(PATCH)), PATCH)).isEqualTo("Patch");
    }

    @Test
    void neverShowsAnOlderSnapshotANewerDossier() {
        replica.refresher().refresh();
        Snapshot before = fresh().snapshot();
        memory.product(PATCH, "Patch");
        replica.refresher().refresh();
        catalogue.load(fresh().snapshot(), ACME, List.of(PATCH));

        assertThat(catalogue.cached(before, ACME, List.of(PATCH))).isNull();
        assertThat(title(catalogue.load(before, ACME, List.of(PATCH)), PATCH)).isEqualTo("Pain patch");
    }

    @Test
    void readsTouchedDossiersInUseAhead() {
        replica.refresher().refresh();
        catalogue.load(fresh().snapshot(), ACME, List.of(PATCH));
        memory.product(PATCH, "Patch");
        memory.product(BALM, "Tiger balm");
        replica.refresher().refresh();

        Dossiers ahead = catalogue.cached(fresh().snapshot(), ACME, List.of(PATCH));

        assertThat(title(Objects.requireNonNull(ahead), PATCH)).isEqualTo("Patch");
        assertThat(catalogue.cached(fresh().snapshot(), ACME, List.of(BALM))).isNull();
    }

    @Test
    void readsAnotherHistoryWholeWithItsHotDossiers() {
        replica.refresher().refresh();
        Snapshot before = fresh().snapshot();
        catalogue.load(before, ACME, List.of(PATCH));
        memory.lose(1);
        memory.product(PATCH, "Patch");
        memory.newEpoch();
        replica.refresher().refresh();
        Snapshot after = fresh().snapshot();

        assertThat(after.revision()).isEqualTo(before.revision());
        assertThat(title(Objects.requireNonNull(catalogue.cached(after, ACME, List.of(PATCH))), PATCH))
                .isEqualTo("Patch");
        assertThat(catalogue.cached(before, ACME, List.of(PATCH))).isNull();
        assertThatThrownBy(() -> catalogue.load(before, ACME, List.of(PATCH)))
                .isInstanceOf(CatalogueUnavailableException.class);
    }

    @Test
    void followsADatabaseThatLostRevisions() {
        memory.product(PATCH, "Patch");
        replica.refresher().refresh();
        catalogue.load(fresh().snapshot(), ACME, List.of(PATCH));
        memory.lose(1);
        replica.refresher().refresh();

        assertThat(fresh().snapshot().revision()).isEqualTo(3);
        assertThat(title(catalogue.load(fresh().snapshot(), ACME, List.of(PATCH)), PATCH))
                .isEqualTo("Pain patch");
    }

    @Test
    void tellsTwoChangesOfOneNumberApart() {
        memory.product(PATCH, "Patch");
        replica.refresher().refresh();
        catalogue.load(fresh().snapshot(), ACME, List.of(PATCH));
        memory.lose(1);
        memory.product(PATCH, "Plaster");
        replica.refresher().refresh();

        assertThat(fresh().snapshot().revision()).isEqualTo(4);
        assertThat(title(catalogue.load(fresh().snapshot(), ACME, List.of(PATCH)), PATCH))
                .isEqualTo("Plaster");
    }

    @Test
    void ignoresAServerThatMayLagBehind() {
        replica.refresher().refresh();
        source.answer(ReadOutcome.NotPrimary::new);
        nanos.advance(LEASE.minusNanos(1));
        replica.refresher().refresh();
        nanos.advance(Duration.ofNanos(1));

        assertThat(catalogue.current()).isInstanceOf(Current.Stale.class);
        assertThat(catalogue.health().trouble()).isEqualTo(Trouble.NOT_PRIMARY);
    }

    @Test
    void keepsTheLastGoodStateUntilTheLeaseEnds() {
        replica.refresher().refresh();
        memory.product(PATCH, "Patch");
        LawText poisoned = new LawText(List.of(), Map.of(ACME, List.of(Samples.rule("OWN-1", Samples.POISON))));
        source.answer(() -> new ReadOutcome.Delta(memory.head(), poisoned, Map.of(), Set.of(), Set.of()));
        nanos.advance(LEASE.minusNanos(1));
        replica.refresher().refresh();

        assertThat(fresh().snapshot().revision()).isEqualTo(3);
        assertThat(catalogue.health().trouble()).isEqualTo(Trouble.UNREADABLE);
        nanos.advance(Duration.ofNanos(1));
        assertThat(catalogue.current()).isInstanceOf(Current.Stale.class);

        source.answer(() -> null);
        replica.refresher().refresh();
        assertThat(fresh().snapshot().revision()).isEqualTo(4);
    }

    @Test
    void readsAPastRevisionWithoutCachingIt() {
        memory.product(PATCH, "Patch");
        replica.refresher().refresh();

        PastReader reader = new PastReader(source, Samples.COMPILER);
        Snapshot past = Objects.requireNonNull(reader.at(3));

        assertThat(past.rulebook().revision()).isEqualTo(3);
        assertThat(title(reader.dossiers(past, ACME, List.of(PATCH)), PATCH)).isEqualTo("Pain patch");
        assertThat(catalogue.cached(past, ACME, List.of(PATCH))).isNull();
        assertThat(reader.at(9)).isNull();
    }

    @Test
    void publishesMetrics() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new CatalogueMetrics(replica).bindTo(registry);
        catalogue.current();
        replica.refresher().refresh();
        nanos.advance(Duration.ofSeconds(2));
        source.answer(ReplicaTest::unreachable);
        replica.refresher().refresh();

        assertThat(registry.get("marketgate.catalogue.revision").gauge().value())
                .isEqualTo(3);
        assertThat(registry.get("marketgate.catalogue.age").gauge().value()).isEqualTo(2);
        assertThat(registry.get("marketgate.catalogue.refused.stale")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("marketgate.catalogue.refresh.failures")
                        .tag("reason", "unreachable")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
    }

    private Current.Fresh fresh() {
        return (Current.Fresh) catalogue.current();
    }

    private static ReadOutcome unreachable() {
        throw new CatalogueUnavailableException("the catalogue cannot be read now");
    }

    private static KeptDossier kept(@Nullable Dossiers dossiers) {
        return Objects.requireNonNull(((KeptDossiers) Objects.requireNonNull(dossiers)).kept(PATCH));
    }

    static String title(Dossiers dossiers, Sku sku) {
        @Nullable Dossier dossier = dossiers.find(sku);
        return Objects.requireNonNull(dossier).product().title();
    }
}
