package io.marketgate.catalogue.live;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.OTHER;
import static io.marketgate.catalogue.Samples.PATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.product.Sku;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every {@link CatalogueSource}. Each test starts with an empty catalogue. */
public abstract class CatalogueSourceContract {
    private static final Sku BALM = new Sku("BALM-1");

    private CatalogueSource source;

    /** A new source of an empty catalogue, which the other methods write to. */
    protected abstract CatalogueSource open();

    /** Writes the merchant {@code acme}, as one revision. */
    protected abstract void writeMerchant(String name);

    /** Writes a product of the merchant {@code acme}, as one revision. */
    protected abstract void writeProduct(Sku sku, String title);

    /** Starts a new history (epoch). */
    protected abstract void beginEpoch();

    @BeforeEach
    void setUp() {
        source = open();
        writeMerchant("Acme");
        writeProduct(PATCH, "Pain patch");
    }

    @Test
    void givesTheFirstStateWhole() {
        ReadOutcome.Whole whole = (ReadOutcome.Whole) source.read(null);

        assertThat(whole.head().revision()).isEqualTo(2);
        assertThat(whole.head().change()).isNotNull();
        assertThat(whole.tenants()).containsOnlyKeys(ACME);
        assertThat(whole.tenants().get(ACME).merchant().name()).isEqualTo("Acme");
    }

    @Test
    void recognisesTheHeldState() {
        assertThat(source.read(newest())).isEqualTo(new ReadOutcome.Same());
    }

    @Test
    void listsTheChangesSinceTheHeldState() {
        Head held = newest();
        writeProduct(PATCH, "Patch");
        writeProduct(BALM, "Balm");

        ReadOutcome.Delta delta = (ReadOutcome.Delta) source.read(held);

        assertThat(delta.head().revision()).isEqualTo(4);
        assertThat(delta.touched()).containsExactlyInAnyOrder(new DossierKey(ACME, PATCH), new DossierKey(ACME, BALM));
        assertThat(delta.law()).isNull();
        assertThat(delta.tenants()).isEmpty();
        assertThat(delta.gone()).isEmpty();
    }

    @Test
    void givesChangedMerchantsWithTheirNewContent() {
        Head held = newest();
        writeMerchant("Acme Health");

        ReadOutcome.Delta delta = (ReadOutcome.Delta) source.read(held);

        assertThat(delta.tenants().get(ACME).merchant().name()).isEqualTo("Acme Health");
        assertThat(delta.touched()).isEmpty();
    }

    @Test
    void findsSkusByTheirFoldedFormAsOfAState() {
        Head before = newest();
        writeProduct(BALM, "Balm");

        assertThat(names(newest(), "BALM1").ofForm("BALM1")).containsExactly(BALM);
        assertThat(names(newest(), "BALM", "BALM10").byForm()).isEmpty();
        assertThat(names(before, "BALM1").byForm()).isEmpty();
    }

    @Test
    void findsNoNamesInAnEarlierHistory() {
        Head held = newest();
        beginEpoch();

        assertThatThrownBy(() -> names(held, "BALM1")).isInstanceOf(CatalogueUnavailableException.class);
    }

    private SkuNames names(Head asOf, String... forms) {
        return source.names(asOf, ACME, "global", List.of(), List.of(forms));
    }

    @Test
    void givesAnotherHistoryWhole() {
        Head held = newest();
        beginEpoch();

        ReadOutcome.Whole whole = (ReadOutcome.Whole) source.read(held);

        assertThat(whole.head().epoch()).isNotEqualTo(held.epoch());
        assertThat(whole.head().revision()).isEqualTo(held.revision());
    }

    @Test
    void givesTheWholeStateIfTheHeldOneIsNotInItsPast() {
        Head held = newest();
        writeProduct(PATCH, "Patch");
        Head elsewhere = new Head(held.epoch(), held.revision(), UUID.randomUUID());

        assertThat(source.read(elsewhere)).isInstanceOf(ReadOutcome.Whole.class);
    }

    @Test
    void readsDossiersAsOfAPastState() {
        Head held = newest();
        writeProduct(PATCH, "Patch");

        assertThat(title(held, PATCH)).isEqualTo("Pain patch");
        assertThat(title(newest(), PATCH)).isEqualTo("Patch");
    }

    @Test
    void saysThatASkuDoesNotExist() {
        Head held = newest();
        writeProduct(BALM, "Balm");

        assertThat(source.dossiers(held, ACME, List.of(BALM)).get(BALM).dossier())
                .isNull();
        assertThat(source.dossiers(newest(), OTHER, List.of(BALM)).get(BALM).dossier())
                .isNull();
    }

    @Test
    void readsNoDossiersOfALostState() {
        Head held = newest();
        beginEpoch();

        assertThatThrownBy(() -> source.dossiers(held, ACME, List.of(PATCH)))
                .isInstanceOf(CatalogueUnavailableException.class);
    }

    @Test
    void readsNoDossiersOfAFutureState() {
        Head held = newest();
        Head future = new Head(held.epoch(), held.revision() + 1, UUID.randomUUID());

        assertThatThrownBy(() -> source.dossiers(future, ACME, List.of(PATCH)))
                .isInstanceOf(CatalogueUnavailableException.class);
    }

    @Test
    void givesPastStatesWhole() {
        writeMerchant("Acme Health");

        ReadOutcome.Whole past = Objects.requireNonNull(source.at(2));

        assertThat(past.head().revision()).isEqualTo(2);
        assertThat(past.tenants().get(ACME).merchant().name()).isEqualTo("Acme");
        assertThat(title(past.head(), PATCH)).isEqualTo("Pain patch");
        assertThat(Objects.requireNonNull(source.at(0)).tenants()).isEmpty();
        assertThat(source.at(4)).isNull();
        assertThat(source.at(-1)).isNull();
    }

    private Head newest() {
        return ((ReadOutcome.Whole) source.read(null)).head();
    }

    private String title(Head asOf, Sku sku) {
        return Objects.requireNonNull(
                        source.dossiers(asOf, ACME, List.of(sku)).get(sku).dossier())
                .product()
                .title();
    }
}
