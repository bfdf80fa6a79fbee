package io.marketgate.catalogue.postgres.reading;

import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.live.DossierKey;
import io.marketgate.catalogue.live.LawText;
import io.marketgate.catalogue.live.ReadOutcome;
import io.marketgate.catalogue.live.Tenant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two states of one history, by the audit trail of the changes between them. Uses JDBC rather than
 * a repository, because it runs in the transaction of {@link ConsistentReads}, and the distinct columns of up to 10,000
 * entries are no entities.
 */
final class DeltaQuery {
    /** Beyond this many entries, reading everything again is cheaper than listing what changed. */
    private static final int HUGE = 10_000;

    static final String SQL =
            "select distinct e.resource, e.merchant, e.sku from change_entry e join change c on c.id = e.change"
                    + " where c.revision > ? and c.revision <= ? limit " + (HUGE + 1);

    private static final Set<String> LAW = Set.of("pack", "policy_rule");

    private DeltaQuery() {}

    /** The difference, or null if it is huge. */
    static ReadOutcome.@Nullable Delta run(Connection connection, Head held, Head head) throws SQLException {
        boolean lawChanged = false;
        Set<String> merchants = new HashSet<>();
        Set<DossierKey> touched = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, held.revision());
            statement.setLong(2, head.revision());
            int entries = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries++;
                    String merchant = rows.getString(2);
                    String sku = rows.getString(3);
                    if (LAW.contains(rows.getString(1))) {
                        lawChanged = true;
                    } else if (sku != null) {
                        touched.add(new DossierKey(new MerchantId(merchant), new Sku(sku)));
                    } else {
                        merchants.add(merchant);
                    }
                }
            }
            if (entries > HUGE) {
                return null;
            }
        }
        AsOf rows = new AsOf(connection, head.revision());
        LawText law = lawChanged ? PostgresCatalogueSource.law(rows) : null;
        Map<MerchantId, Tenant> tenants = merchants.isEmpty() ? Map.of() : Tenants.read(rows, merchants);
        Set<MerchantId> gone = merchants.stream()
                .map(MerchantId::new)
                .filter(merchant -> !tenants.containsKey(merchant))
                .collect(Collectors.toSet());
        return new ReadOutcome.Delta(head, law, tenants, gone, touched);
    }
}
