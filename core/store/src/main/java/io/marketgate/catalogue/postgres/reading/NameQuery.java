package io.marketgate.catalogue.postgres.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.FoldedSku;
import io.marketgate.product.Sku;
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
            + " from revision h where h.epoch = ? and h.revision >= ?"
            + " and (? = 0 or exists (select 1 from change s where s.revision = ? and s.id = ?))"
            + " union all select " + ITEM_ID + ", r.name, r.payload::jsonb -> 'itemIds' ->> ? from sku r"
            + AsOf.condition()
            + " and r.merchant = ? and (r.payload::jsonb -> 'itemIds') @> any(?::jsonb[])"
            + " union all select " + FORM + ", r.name, '' from sku r" + AsOf.condition()
            + " and r.merchant = ?"
            + " and regexp_replace(upper(r.name collate \"C\"), '[^A-Z0-9]', '', 'g') = any(?)";

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
        int at = 0;
        statement.setObject(++at, asOf.epoch());
        statement.setLong(++at, asOf.revision());
        statement.setLong(++at, asOf.revision());
        statement.setLong(++at, asOf.revision());
        statement.setObject(++at, asOf.change());
        statement.setString(++at, system);
        statement.setLong(++at, asOf.revision());
        statement.setLong(++at, asOf.revision());
        statement.setString(++at, merchant.value());
        statement.setArray(
                ++at,
                statement
                        .getConnection()
                        .createArrayOf(
                                "varchar",
                                itemIds.stream().map(id -> named(system, id)).toArray()));
        statement.setLong(++at, asOf.revision());
        statement.setLong(++at, asOf.revision());
        statement.setString(++at, merchant.value());
        statement.setArray(++at, statement.getConnection().createArrayOf("varchar", forms.toArray()));
    }

    private static String named(String system, String itemId) {
        return JsonNodeFactory.instance.objectNode().put(system, itemId).toString();
    }

    private static void add(Map<String, Set<Sku>> names, String name, Sku sku) {
        names.computeIfAbsent(name, none -> new TreeSet<>()).add(sku);
    }
}
