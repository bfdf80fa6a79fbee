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
        return new TrailStatements(ChangeQuery.SQL, statement -> ChangeQuery.bind(statement, merchant, since, limit));
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
