package io.marketgate.catalogue.postgres;

import static io.marketgate.catalogue.Samples.ACME;

import io.agroal.api.AgroalDataSource;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.postgres.reading.PostgresCatalogueSource;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The application's database, with short methods to write to it. */
@Singleton
public final class Database {
    public static final Author STAFF = new Author("staff-1");

    private static final List<String> TABLES = List.of(
            "change_entry",
            "merchant",
            "storefront",
            "partner",
            "sku",
            "eligibility",
            "evidence",
            "policy_rule",
            "rate_table",
            "api_key",
            "pack",
            "work_item");

    private final AgroalDataSource pool;
    private final CatalogueEditor editor;

    Database(AgroalDataSource pool, CatalogueEditor editor) {
        this.pool = pool;
        this.editor = editor;
    }

    /** Deletes everything and starts a new history at revision 0. */
    public void empty() {
        StringBuilder sql = new StringBuilder("begin;");
        TABLES.forEach(table -> sql.append("delete from ").append(table).append(';'));
        execute(sql + "update revision set epoch = gen_random_uuid(), revision = 0, head = null;"
                + "delete from change; commit");
    }

    /** The same database, written to by another editor. */
    Database writtenBy(CatalogueEditor other) {
        return new Database(pool, other);
    }

    public CatalogueEditor editor() {
        return editor;
    }

    public PostgresCatalogueSource source() {
        return new PostgresCatalogueSource(dataSource(), Duration.ofSeconds(20));
    }

    /** Connections to the same database, unpooled. */
    public DataSource dataSource() {
        PGSimpleDataSource unpooled = new PGSimpleDataSource();
        unpooled.setUrl(pool.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl());
        return unpooled;
    }

    public void merchant(String name) {
        Stored<MerchantSettings> stored = editor.find(ACME, Resource.MERCHANT, ACME);
        MerchantSettings settings = new MerchantSettings(ACME, name, EligibilityMode.BY_RULE);
        editor.put(ACME, Resource.MERCHANT, settings, seen(stored), STAFF);
    }

    public void product(Sku sku, String title) {
        Stored<Product> stored = editor.find(ACME, Resource.SKU, sku);
        editor.put(ACME, Resource.SKU, Samples.product(sku, title), seen(stored), STAFF);
    }

    public void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Expectation seen(Stored<?> stored) {
        return stored == null ? Expectation.none() : Expectation.of(stored.revision());
    }
}
