package io.marketgate.catalogue.postgres.reading;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.PATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.CatalogueApplication;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.catalogue.live.CatalogueSource;
import io.marketgate.catalogue.live.CatalogueSourceContract;
import io.marketgate.catalogue.live.DossierKey;
import io.marketgate.catalogue.live.ReadOutcome;
import io.marketgate.catalogue.postgres.Database;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CatalogueApplication.class)
class PostgresCatalogueSourceTest extends CatalogueSourceContract {
    private static final UUID HUGE = new UUID(7, 7);
    private static final Sku BALM = new Sku("BALM-1");

    @Inject
    Database database;

    @Override
    protected CatalogueSource open() {
        database.empty();
        return database.source();
    }

    @Override
    protected void writeMerchant(String name) {
        database.merchant(name);
    }

    @Override
    protected void writeProduct(Sku sku, String title) {
        database.product(sku, title);
    }

    @Override
    protected void beginEpoch() {
        database.execute("update revision set epoch = gen_random_uuid()");
    }

    @Test
    void findsASkuByItsItemId() {
        database.editor()
                .put(ACME, Resource.STOREFRONT, Samples.storefront("global"), Expectation.none(), Database.STAFF);
        database.editor()
                .put(ACME, Resource.SKU, Samples.named(BALM, "global", "44\"1"), Expectation.none(), Database.STAFF);
        Head head = head();

        assertThat(names(head, "global", "44\"1").ofItemId("44\"1")).containsExactly(BALM);
        assertThat(names(head, "global", "44", "BALM-1").byItemId()).isEmpty();
        assertThat(names(head, "another", "44\"1").byItemId()).isEmpty();
    }

    @Test
    void findsNamesByIndexesAmongManySkus() {
        database.execute(
                "insert into sku (id, merchant, name, product_class, title, payload, opened_by)"
                        + " select gen_random_uuid(), 'acme', 'S-' || n, 'OTC_DRUG', 'S',"
                        + " '{\"itemIds\":{\"global\":\"' || n || '\"}}', (select id from change limit 1) from generate_series(1, 20000) n");
        database.execute("analyze sku");
        String plan = new ConsistentReads(database.dataSource(), Duration.ofSeconds(20)).ask(connection -> {
            try (PreparedStatement explain = connection.prepareStatement("explain " + NameQuery.SQL)) {
                NameQuery.bind(explain, head(), ACME, "global", List.of("44"), List.of("BALM1", "BALM"));
                StringBuilder text = new StringBuilder();
                try (ResultSet rows = explain.executeQuery()) {
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                }
                return text.toString();
            }
        });

        assertThat(plan).contains("on sku_item_ids").contains("sku_folded");
    }

    private Head head() {
        return ((ReadOutcome.Whole) database.source().read(null)).head();
    }

    private SkuNames names(Head asOf, String system, String... itemIds) {
        return database.source().names(asOf, ACME, system, List.of(itemIds), List.of());
    }

    @Test
    void ignoresAWriterThatCommitsBetweenTwoReads() {
        ConsistentReads reads = new ConsistentReads(database.dataSource(), Duration.ofSeconds(20));

        String seen = reads.ask(connection -> {
            String before = numbers(connection.createStatement());
            database.product(BALM, "Balm");
            return before + " then " + numbers(connection.createStatement());
        });

        assertThat(seen).isEqualTo("2 of 2 changes, 1 SKUs then 2 of 2 changes, 1 SKUs");
        assertThat(database.editor().revision()).isEqualTo(3);
    }

    @Test
    void deltaListsDeletedMerchants() {
        ReadOutcome.Whole held = (ReadOutcome.Whole) database.source().read(null);
        database.editor().delete(ACME, Resource.SKU, PATCH, Expectation.none(), Database.STAFF);
        database.editor().delete(ACME, Resource.MERCHANT, ACME, Expectation.none(), Database.STAFF);

        ReadOutcome.Delta delta = (ReadOutcome.Delta) database.source().read(held.head());

        assertThat(delta.gone()).containsExactly(ACME);
        assertThat(delta.tenants()).isEmpty();
    }

    @Test
    void aDeltaAndAPastStateHaveTheRatesOfTheirRevision() {
        ReadOutcome.Whole held = (ReadOutcome.Whole) database.source().read(null);
        database.editor()
                .put(ACME, Resource.RATE_TABLE, Samples.rates("november", "7.1"), Expectation.none(), Database.STAFF);

        ReadOutcome.Delta delta = (ReadOutcome.Delta) database.source().read(held.head());
        ReadOutcome.Whole before = database.source().at(held.head().revision());

        assertThat(delta.tenants().get(ACME).merchant().rates()).containsExactly(Samples.rates("november", "7.1"));
        assertThat(delta.law()).isNull();
        assertThat(before.tenants().get(ACME).merchant().rates()).isEmpty();
    }

    @Test
    void deltaCarriesTheWholeLawIfARuleChanged() {
        ReadOutcome.Whole held = (ReadOutcome.Whole) database.source().read(null);
        database.editor().importPacks(List.of(Samples.pack("SG", "1")), Database.STAFF);
        database.editor()
                .put(ACME, Resource.POLICY_RULE, Samples.rule("OWN-1", "text"), Expectation.none(), Database.STAFF);

        ReadOutcome.Delta delta = (ReadOutcome.Delta) database.source().read(held.head());

        assertThat(delta.law().packs()).containsExactly(Samples.pack("SG", "1"));
        assertThat(delta.law().policies().get(ACME)).containsExactly(Samples.rule("OWN-1", "text"));
    }

    @Test
    void assignsEvidenceToDossierOrMerchant() {
        database.editor().put(ACME, Resource.PARTNER, Samples.partner("importer"), Expectation.none(), Database.STAFF);
        database.editor()
                .put(ACME, Resource.STOREFRONT, Samples.storefront("global"), Expectation.none(), Database.STAFF);
        database.editor().create(ACME, Resource.API_KEY, Samples.key("k1", "global"), Database.STAFF);
        database.editor().create(ACME, Resource.EVIDENCE, Samples.evidence("e1", PATCH), Database.STAFF);
        database.editor().create(ACME, Resource.EVIDENCE, Samples.licence("e2", "importer"), Database.STAFF);

        ReadOutcome.Whole whole = (ReadOutcome.Whole) database.source().read(null);
        var merchant = whole.tenants().get(ACME).merchant();
        var dossier = database.source()
                .dossiers(whole.head(), ACME, List.of(PATCH))
                .get(PATCH)
                .dossier();

        assertThat(merchant.evidence()).containsExactly(Samples.licence("e2", "importer"));
        assertThat(merchant.storefronts()).containsOnlyKeys(new StorefrontId("global"));
        assertThat(merchant.partners()).hasSize(1);
        assertThat(whole.tenants().get(ACME).keys()).containsExactly(Samples.key("k1", "global"));
        assertThat(dossier.evidence()).containsExactly(Samples.evidence("e1", PATCH));
    }

    @Test
    void deltaTouchesBothDossiersOfMovedEvidence() {
        database.editor().create(ACME, Resource.EVIDENCE, Samples.sellerPaper("e1"), Database.STAFF);
        ReadOutcome.Whole held = (ReadOutcome.Whole) database.source().read(null);
        database.editor()
                .put(ACME, Resource.EVIDENCE, Samples.evidence("e1", PATCH), Expectation.of(3), Database.STAFF);

        ReadOutcome.Delta delta = (ReadOutcome.Delta) database.source().read(held.head());

        assertThat(held.tenants().get(ACME).merchant().evidence()).hasSize(1);
        assertThat(delta.touched()).containsExactly(new DossierKey(ACME, PATCH));
        assertThat(delta.tenants().get(ACME).merchant().evidence()).isEmpty();
    }

    @Test
    void givesAHugeDifferenceAsAWholeState() {
        ReadOutcome.Whole held = (ReadOutcome.Whole) database.source().read(null);
        database.execute("begin; insert into change (id, merchant, author, at) values ('" + HUGE
                + "', 'acme', 's', now());"
                + " insert into change_entry (change, position, resource, merchant, name, sku)"
                + " select '" + HUGE + "', n, 'sku', 'acme', 'S-' || n, 'S-' || n from generate_series(1, 10001) n;"
                + " update change set revision = 3 where id = '" + HUGE + "';"
                + " update revision set revision = 3, head = '" + HUGE + "'; commit");

        assertThat(database.source().read(held.head())).isInstanceOf(ReadOutcome.Whole.class);
    }

    private static String numbers(Statement statement) throws SQLException {
        try (statement;
                ResultSet row = statement.executeQuery(
                        "select (select revision from revision) || ' of ' || (select count(*) from change)"
                                + " || ' changes, ' || (select count(*) from sku) || ' SKUs'")) {
            row.next();
            return row.getString(1);
        }
    }
}
