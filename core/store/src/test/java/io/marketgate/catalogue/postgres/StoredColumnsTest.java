package io.marketgate.catalogue.postgres;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.OTHER;
import static io.marketgate.catalogue.Samples.PATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.live.ReadOutcome;
import io.marketgate.catalogue.postgres.reading.PostgresCatalogueSource;
import io.marketgate.decision.Dossier;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import io.marketgate.testing.EmbeddedDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that the version before {@code V120__catalogue_columns.sql} filled, migrated as a gate's start does. */
class StoredColumnsTest {
    private static final String NEW = "V120__catalogue_columns.sql";
    /** Makes indexes on the new columns. */
    private static final String LATER = "V131__catalogue_reads.sql";

    private static final int REVISIONS = 21;

    private final EmbeddedDatabase database = new EmbeddedDatabase();

    @TempDir
    Path before;

    private PostgresCatalogueSource source;

    @BeforeEach
    void fillAtTheOldSchema() throws Exception {
        database.startEmpty();
        copyMigrationsBut(Set.of(NEW, LATER));
        DataSource dataSource = database.dataSource();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("filesystem:" + before)
                .load()
                .migrate();
        try (InputStream rows = getClass().getResourceAsStream("/catalogue/before-columns.sql")) {
            execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        }
        source = new PostgresCatalogueSource(dataSource, Duration.ofSeconds(20));
    }

    @Test
    void fillsTheColumnsOfCurrentAndClosedRows() throws SQLException {
        migrate();

        assertThat(rows("select name, product_class, title from sku order by id"))
                .containsExactly(
                        "PATCH-1 | OTC_DRUG | Pain \"patch\" \\u0000 \u6d88\u708e\u8d34",
                        "PATCH-1 | OTC_DRUG | Pain patch",
                        "BALM-1 | COSMETIC | Balm",
                        "PATCH-1 | OTC_DRUG | Other patch");
        assertThat(rows("select name, kind from storefront")).containsExactly("global | CROSS_BORDER");
        assertThat(rows("select name, type, market from evidence order by id"))
                .containsExactly(
                        "e1 | PRODUCT_LISTING | SG",
                        "e2 | PRODUCT_LISTING | SG",
                        "e3 | CE_CERTIFICATE | null",
                        "e4 | PRODUCT_LISTING | SG",
                        "e4 | PRODUCT_LISTING | SG");
        assertThat(rows("select name, market, status from eligibility order by id"))
                .containsExactly(
                        "PATCH-1 SG | SG | SUSPENDED",
                        "PATCH-1 SG | SG | SUSPENDED",
                        "PATCH-1 SG | SG | SUSPENDED",
                        "PATCH-1 SG | SG | ELIGIBLE",
                        "PATCH-1 SG | SG | SUSPENDED",
                        "PATCH-1 GB-NIR | GB-NIR | ELIGIBLE");
    }

    @Test
    void readsEveryRevisionAsBefore() throws SQLException {
        List<Object> states = states();
        String trail = "select * from change_entry e join change c on c.id = e.change order by c.revision, e.position";
        List<String> changes = rows(trail);

        migrate();

        assertThat(states()).isEqualTo(states).hasSize(4 * (REVISIONS + 1));
        assertThat(rows(trail)).isEqualTo(changes).hasSizeGreaterThan(REVISIONS);
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database.dataSource())
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** Everything that decisions and replays read, as of every revision. */
    private List<Object> states() {
        List<Object> states = new ArrayList<>();
        for (long revision = 0; revision <= REVISIONS; revision++) {
            ReadOutcome.Whole whole = Objects.requireNonNull(source.at(revision));
            states.add(whole);
            states.add(dossier(whole, ACME, PATCH));
            states.add(dossier(whole, ACME, new Sku("BALM-1")));
            states.add(dossier(whole, OTHER, PATCH));
        }
        return states;
    }

    private List<Object> dossier(ReadOutcome.Whole asOf, MerchantId merchant, Sku sku) {
        Dossier dossier = Objects.requireNonNull(
                        source.dossiers(asOf.head(), merchant, List.of(sku)).get(sku))
                .dossier();
        return dossier == null ? List.of() : List.of(dossier.product(), dossier.evidence(), dossier.eligibility());
    }

    private void copyMigrationsBut(Set<String> left) throws IOException {
        URI one = URI.create(getClass().getResource("/db/migration/" + NEW).toString());
        try (Stream<Path> migrations = Files.list(Path.of(one).getParent())) {
            for (Path migration : migrations.toList()) {
                if (!left.contains(migration.getFileName().toString())) {
                    Files.copy(migration, before.resolve(migration.getFileName()));
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join(" | ", columns));
            }
        }
        return found;
    }
}
