package io.marketgate.catalogue.postgres.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.FoldedSku;
import io.marketgate.product.Sku;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * SKUs by other names as of a state, all by one statement, like {@link DossierQuery}. JDBC rather than a repository, because
 * its expressions must be those of the indexes {@code sku_item_ids} and {@code sku_folded}, which no entity maps.
 */
final class NameQuery {
    private static final int HELD = 0;
    private static final int ITEM_ID = 1;
    private static final int FORM = 2;

    static final String SQL = "select " + HELD + " as part, '' as sku, '' as name"
            + Held.CONDITION
            + " union all select " + ITEM_ID + ", i.name, i.payload::jsonb -> 'itemIds' ->> ? from ("
            + AsOf.rows(
                    "r.name, r.payload", "sku", "r.merchant = ? and (r.payload::jsonb -> 'itemIds') @> any(?::jsonb[])")
            + ") i union all "
            + AsOf.rows(
                    FORM + ", r.name, ''",
                    "sku",
                    "r.merchant = ? and regexp_replace(upper(r.name collate \"C\"), '[^A-Z0-9]', '', 'g') = any(?)");

    private NameQuery() {}

    static SkuNames run(
            Connection connection,
            Head asOf,
            MerchantId merchant,
            String system,
            Collection<String> itemIds,
            Collection<String> forms)
            throws SQLException {
        Map<String, Set<Sku>> byItemId = new HashMap<>();
        Map<String, Set<Sku>> byForm = new HashMap<>();
        boolean held = false;
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            bind(statement, asOf, merchant, system, itemIds, forms);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int part = rows.getInt(1);
                    held |= part == HELD;
                    if (part == ITEM_ID) {
                        add(byItemId, rows.getString(3), new Sku(rows.getString(2)));
                    } else if (part == FORM) {
                        Sku sku = new Sku(rows.getString(2));
                        add(byForm, FoldedSku.of(sku), sku);
                    }
                }
            }
        }
        if (!held) {
            throw new CatalogueUnavailableException("the catalogue no longer holds that revision");
        }
        return new SkuNames(byItemId, byForm);
    }

    static void bind(
            PreparedStatement statement,
            Head asOf,
            MerchantId merchant,
            String system,
            Collection<String> itemIds,
            Collection<String> forms)
            throws SQLException {
        Connection connection = statement.getConnection();
        Array named = connection.createArrayOf(
                "varchar", itemIds.stream().map(id -> named(system, id)).toArray());
        Array folded = connection.createArrayOf("varchar", forms.toArray());
        int next = Held.bind(statement, 1, asOf);
        statement.setString(next, system);
        next = AsOf.bind(statement, next + 1, asOf.revision(), at -> {
            statement.setString(at, merchant.value());
            statement.setArray(at + 1, named);
            return at + 2;
        });
        AsOf.bind(statement, next, asOf.revision(), at -> {
            statement.setString(at, merchant.value());
            statement.setArray(at + 1, folded);
            return at + 2;
        });
    }

    private static String named(String system, String itemId) {
        return JsonNodeFactory.instance.objectNode().put(system, itemId).toString();
    }

    private static void add(Map<String, Set<Sku>> names, String name, Sku sku) {
        names.computeIfAbsent(name, none -> new TreeSet<>()).add(sku);
    }
}
