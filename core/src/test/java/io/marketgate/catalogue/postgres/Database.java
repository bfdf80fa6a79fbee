package io.marketgate.catalogue.postgres;

import static io.marketgate.catalogue.Samples.ACME;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.Stored;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The real adapters over one database, with short ways to write to it. */
final class Database {
    static final Author STAFF = new Author("staff-1");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final DataSource dataSource;
    private final PlainTransactions transactions;
    private final CatalogueEditor editor;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
        this.transactions = new PlainTransactions(dataSource);
        this.editor = new PostgresCatalogueEditor(transactions, Samples.COMPILER, CLOCK, ChangeHint.NOTIFY);
    }

    CatalogueEditor editor() {
        return editor;
    }

    PlainTransactions transactions() {
        return transactions;
    }

    PostgresCatalogueSource source() {
        return new PostgresCatalogueSource(dataSource, Duration.ofSeconds(20));
    }

    void merchant(String name) {
        Stored<MerchantSettings> stored = editor.find(ACME, Resource.MERCHANT, ACME);
        MerchantSettings settings = new MerchantSettings(ACME, name, EligibilityMode.BY_RULE);
        editor.put(ACME, Resource.MERCHANT, settings, seen(stored), STAFF);
    }

    void product(Sku sku, String title) {
        Stored<Product> stored = editor.find(ACME, Resource.SKU, sku);
        editor.put(ACME, Resource.SKU, Samples.product(sku, title), seen(stored), STAFF);
    }

    void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
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
