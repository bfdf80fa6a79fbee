package io.marketgate.catalogue.postgres.trail;

import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The statements by which staff read the audit trail, for tests of their plans. */
public record TrailStatements(String sql, Binding binding) {

    /** Sets the parameters of a statement. */
    public interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** A page of changes. */
    public static TrailStatements changes(MerchantId merchant, long since, int limit) {
        return changes(ChangeQuery.Direction.AFTER, merchant, since, limit);
    }

    /** A page of changes, newest first. */
    public static TrailStatements changesBefore(MerchantId merchant, long before, int limit) {
        return changes(ChangeQuery.Direction.BEFORE, merchant, before, limit);
    }

    private static TrailStatements changes(ChangeQuery.Direction direction, MerchantId merchant, long from, int limit) {
        return new TrailStatements(direction.sql, statement -> ChangeQuery.bind(statement, merchant, from, limit));
    }

    /** Who wrote a piece of evidence, and who said what of a SKU. */
    public static List<TrailStatements> authorship(MerchantId merchant, String evidence, Sku sku, long revision) {
        return List.of(
                of(OpenedRow.Wanted.named("evidence", merchant, evidence, revision)),
                of(OpenedRow.Wanted.ofSku("eligibility", merchant, sku, revision)));
    }

    private static TrailStatements of(OpenedRow.Wanted wanted) {
        return new TrailStatements(wanted.sql(), wanted::bind);
    }
}
