package io.marketgate.catalogue.postgres.reading;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.Periods;
import io.marketgate.catalogue.live.LoadedDossier;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.decision.Dossier;
import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers as of a state, by one statement, so that the rows and the check of the state are of one instant. Uses JDBC
 * rather than repositories, because a cart waits for it: a query for each entity would be four round trips.
 */
final class DossierQuery {
    private static final int HELD = 0;
    private static final int PRODUCT = 1;
    private static final int EVIDENCE = 2;
    private static final int ELIGIBILITY = 3;

    static final String SQL = "select " + HELD + " as part, '' as sku, '' as name, '' as payload"
            + Held.CONDITION
            + rowsOf(PRODUCT, "sku", "r.name")
            + rowsOf(EVIDENCE, "evidence", "r.sku")
            + rowsOf(ELIGIBILITY, "eligibility", "r.sku")
            + " order by part, sku, name";

    private DossierQuery() {}

    private static String rowsOf(int part, String table, String sku) {
        return " union all "
                + AsOf.rows(
                        part + " as part, " + sku + " as sku, r.name, r.payload",
                        table,
                        "r.merchant = ? and " + sku + " = any(?)");
    }

    static Map<Sku, LoadedDossier> run(Connection connection, Head asOf, MerchantId merchant, Collection<Sku> skus)
            throws SQLException {
        Map<String, Draft> drafts = new HashMap<>();
        skus.forEach(sku -> drafts.put(sku.value(), new Draft()));
        boolean held = false;
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            bind(
                    statement,
                    asOf,
                    merchant,
                    connection.createArrayOf("varchar", drafts.keySet().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int part = rows.getInt(1);
                    Draft draft = drafts.get(rows.getString(2));
                    held |= part == HELD;
                    if (draft != null) {
                        draft.add(part, rows.getString(4));
                    }
                }
            }
        }
        if (!held) {
            throw new CatalogueUnavailableException("the catalogue no longer holds that revision");
        }
        Map<Sku, LoadedDossier> loaded = new HashMap<>();
        skus.forEach(sku ->
                loaded.put(sku, drafts.getOrDefault(sku.value(), new Draft()).loaded()));
        return loaded;
    }

    static void bind(PreparedStatement statement, Head asOf, MerchantId merchant, Array skus) throws SQLException {
        int next = Held.bind(statement, 1, asOf);
        for (int part = PRODUCT; part <= ELIGIBILITY; part++) {
            next = AsOf.bind(statement, next, asOf.revision(), at -> {
                statement.setString(at, merchant.value());
                statement.setArray(at + 1, skus);
                return at + 2;
            });
        }
    }

    /** One dossier while its rows come in. */
    private static final class Draft {
        /** The approximate memory of objects for each character of their stored text. */
        private static final int BYTES_PER_CHARACTER = 3;

        private @Nullable Product product;
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<Eligibility> eligibility = new ArrayList<>();
        private int bytes;

        void add(int part, String payload) {
            bytes += BYTES_PER_CHARACTER * payload.length();
            if (part == PRODUCT) {
                product = Payload.read(Product.class, payload);
            } else if (part == EVIDENCE) {
                evidence.add(Payload.read(Evidence.class, payload));
            } else {
                eligibility.add(Payload.read(Eligibility.class, payload));
            }
        }

        LoadedDossier loaded() {
            if (product == null) {
                return new LoadedDossier(null, 0);
            }
            eligibility.sort(Periods.ORDER);
            return new LoadedDossier(new Dossier(product, evidence, eligibility), bytes);
        }
    }
}
