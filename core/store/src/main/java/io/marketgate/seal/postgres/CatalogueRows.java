package io.marketgate.seal.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.catalogue.CatalogueCheck;
import io.marketgate.seal.catalogue.CatalogueRow;
import io.marketgate.seal.catalogue.ComparedColumn;
import io.marketgate.seal.catalogue.Comparison;
import io.marketgate.seal.catalogue.TrailEntry;
import io.marketgate.seal.postgres.CatalogueTable.Of;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a comparison with the entries of the audit trail and the rows of the catalogue, name by name, with a cursor. Plain SQL:
 * whole tables are read in order, compared and dropped.
 */
final class CatalogueRows {
    private static final int ROWS_AT_ONCE = 200;

    /** Two arms with the same columns: what the trail says, and what stands. */
    private static final String SELECT = """
            select * from (
                select %s as merchant, e.name as name, 0 as part, c.revision as revision, e.position as position,
                       c.hash is not null as chained, %s as noted, %s as stated,
                       false as ended, null::bigint as closed, null::text[] as columns
                from change_entry e join change c on c.id = e.change
                where e.resource = ? and c.revision <= ? and %s
                union all
                select %s, r.name, 1, o.revision, 0, false, false, %s, r.closed_by is not null, x.revision, %s
                from %s r join change o on o.id = r.opened_by left join change x on x.id = r.closed_by
                where (o.revision is null or o.revision <= ?) and %s) said
            order by merchant, name, part, revision, position
            """;

    /**
     * What stands in the dossiers of SKUs or in none, and what the trail tells of them: a row whose column was altered is compared
     * all the same. Each part is found by an index, which one condition with {@code or} is not.
     */
    private static final String EVIDENCE_READ = """
            r.id = any(array(
                select s.id from evidence s where s.merchant = ? and s.sku = any(?)
                union select s.id from evidence s where s.merchant = ? and s.sku is null
                union select s.id from evidence s where s.merchant = ? and s.name in (
                    select e.name from change_entry e
                    where e.merchant = ? and e.resource = 'evidence' and (e.sku = any(?) or e.sku is null))))
            """;

    private CatalogueRows() {}

    /** Compares every row of a merchant and of the law; or of all merchants, for null. */
    static void all(Connection connection, @Nullable MerchantId merchant, long newest, Comparison comparison)
            throws SQLException {
        for (CatalogueTable table : CatalogueTable.values()) {
            Condition entries = new Condition();
            Condition rows = new Condition();
            if (merchant != null && table.of() != Of.LAW) {
                entries.and("e.merchant = ?", merchant.value());
                rows.and("r.merchant = ?", merchant.value());
            }
            CatalogueCheck check = new CatalogueCheck(table.kind(), false, comparison);
            read(connection, new Wanted(table, newest, entries, rows), check);
        }
    }

    /** Compares what a decision of these SKUs reads at a revision. */
    static void readBy(
            Connection connection, MerchantId merchant, Collection<String> skus, long revision, Comparison comparison)
            throws SQLException {
        for (Wanted wanted : wantedBy(merchant, skus, revision)) {
            read(connection, wanted, new CatalogueCheck(wanted.table().kind(), true, comparison));
        }
    }

    /** What a decision of these SKUs reads at a revision. */
    static List<Wanted> wantedBy(MerchantId merchant, Collection<String> skus, long revision) {
        String[] these = skus.toArray(String[]::new);
        return Arrays.stream(CatalogueTable.values())
                .filter(table -> table.of() != Of.CALLER)
                .map(table -> wantedBy(table, merchant.value(), these, revision))
                .toList();
    }

    private static Wanted wantedBy(CatalogueTable table, String merchant, String[] skus, long revision) {
        Condition entries = new Condition();
        Condition rows = new Condition();
        switch (table.of()) {
            case CALLER, LAW -> entries.and("e.merchant is null");
            case OWNER -> {
                entries.and("e.merchant = ?", merchant);
                rows.and("r.merchant = ?", merchant);
            }
            case SKU -> {
                entries.and("e.merchant = ? and e.sku = any(?)", merchant, skus);
                rows.and("r.merchant = ? and r." + table.sku() + " = any(?)", merchant, skus);
            }
            case SKU_OR_OWNER -> {
                entries.and("e.merchant = ? and (e.sku = any(?) or e.sku is null)", merchant, skus);
                rows.and(EVIDENCE_READ, merchant, skus, merchant, merchant, merchant, skus);
            }
        }
        return new Wanted(table, revision, entries, rows);
    }

    /** What is read of a table, up to a revision. */
    record Wanted(CatalogueTable table, long revision, Condition entries, Condition rows) {
        String sql() {
            return SELECT.formatted(
                    table.of() == Of.LAW ? "null::varchar" : "e.merchant",
                    table.of() == Of.SKU_OR_OWNER ? "e.sku is not null" : "true",
                    table.stated("e.after"),
                    entries.sql(),
                    table.of() == Of.LAW ? "null::varchar" : "r.merchant",
                    table.stated("r.payload"),
                    table.columns(),
                    table.kind().word(),
                    rows.sql());
        }

        void bind(PreparedStatement statement) throws SQLException {
            statement.setString(1, table.kind().word());
            statement.setLong(2, revision);
            int next = entries.bind(statement, 3);
            statement.setLong(next, revision);
            rows.bind(statement, next + 1);
        }
    }

    private static void read(Connection connection, Wanted wanted, CatalogueCheck check) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(wanted.sql())) {
            select.setFetchSize(ROWS_AT_ONCE);
            wanted.bind(select);
            try (ResultSet said = select.executeQuery()) {
                while (said.next()) {
                    String merchant = said.getString("merchant");
                    String name = said.getString("name");
                    if (said.getInt("part") == 0) {
                        check.next(merchant, name, entry(said));
                    } else {
                        check.next(merchant, name, row(said, wanted));
                    }
                }
            }
        }
        check.end();
    }

    private static TrailEntry entry(ResultSet said) throws SQLException {
        return new TrailEntry(
                said.getLong("revision"),
                said.getBoolean("chained"),
                said.getBoolean("noted"),
                said.getString("stated"));
    }

    private static CatalogueRow row(ResultSet said, Wanted wanted) throws SQLException {
        List<ComparedColumn> compared = wanted.table().kind().columns();
        String[] texts = (String[]) said.getArray("columns").getArray();
        Map<String, @Nullable String> columns = new HashMap<>();
        for (int i = 0; i < compared.size(); i++) {
            columns.put(compared.get(i).name(), texts[i]);
        }
        Long closed = number(said, "closed");
        if (closed == null && said.getBoolean("ended")) {
            closed = CatalogueRow.NEVER;
        } else if (closed != null && closed > wanted.revision()) {
            closed = null;
        }
        return new CatalogueRow(number(said, "revision"), closed, said.getString("stated"), columns);
    }

    private static @Nullable Long number(ResultSet said, String column) throws SQLException {
        long value = said.getLong(column);
        return said.wasNull() ? null : (Long) value;
    }
}
