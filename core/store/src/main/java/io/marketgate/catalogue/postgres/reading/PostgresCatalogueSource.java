package io.marketgate.catalogue.postgres.reading;

import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.catalogue.live.CatalogueSource;
import io.marketgate.catalogue.live.LawText;
import io.marketgate.catalogue.live.LoadedDossier;
import io.marketgate.catalogue.live.ReadOutcome;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import io.marketgate.rule.RuleId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * {@link CatalogueSource} on PostgreSQL. JDBC rather than repositories, because a replica polls it every second and must give
 * up after a read timeout of its own, which a container's transaction does not bound. Thread-safe.
 */
public final class PostgresCatalogueSource implements CatalogueSource {
    private final ConsistentReads reads;

    /** @param timeout how long one answer of the server may take */
    public PostgresCatalogueSource(DataSource dataSource, Duration timeout) {
        this.reads = new ConsistentReads(dataSource, timeout);
    }

    @Override
    public ReadOutcome read(@Nullable Head held) {
        return reads.ask(connection -> read(connection, held));
    }

    @Override
    public ReadOutcome.@Nullable Whole at(long revision) {
        return reads.<ReadOutcome.@Nullable Whole>ask(connection -> {
            Found now = head(connection, revision);
            boolean was = revision == 0 || now.changeOfHeld() != null;
            Head then = new Head(now.head().epoch(), revision, now.changeOfHeld());
            return was ? whole(connection, then) : null;
        });
    }

    @Override
    public Map<Sku, LoadedDossier> dossiers(Head asOf, MerchantId merchant, Collection<Sku> skus) {
        return reads.askOnce(connection -> DossierQuery.run(connection, asOf, merchant, skus));
    }

    @Override
    public SkuNames names(
            Head asOf, MerchantId merchant, String system, Collection<String> itemIds, Collection<String> forms) {
        return reads.askOnce(connection -> NameQuery.run(connection, asOf, merchant, system, itemIds, forms));
    }

    private static ReadOutcome read(Connection connection, @Nullable Head held) throws SQLException {
        Found found = head(connection, held == null ? 0 : held.revision());
        if (!found.primary()) {
            return new ReadOutcome.NotPrimary();
        }
        Head head = found.head();
        if (held == null) {
            return whole(connection, head);
        }
        if (head.equals(held)) {
            return new ReadOutcome.Same();
        }
        ReadOutcome.Delta delta = found.descendsFrom(held) ? DeltaQuery.run(connection, held, head) : null;
        return delta == null ? whole(connection, head) : delta;
    }

    private static ReadOutcome.Whole whole(Connection connection, Head head) throws SQLException {
        AsOf rows = new AsOf(connection, head.revision());
        return new ReadOutcome.Whole(head, law(rows), Tenants.read(rows, null));
    }

    static LawText law(AsOf rows) throws SQLException {
        List<PackText> packs = new ArrayList<>();
        rows.eachPack((none, name, payload) -> packs.add(Payload.read(PackText.class, payload)));
        Map<MerchantId, List<PolicyRule>> policies = new TreeMap<>();
        rows.each("policy_rule", "true", null, (merchant, name, payload) -> policies.computeIfAbsent(
                        new MerchantId(merchant), id -> new ArrayList<>())
                .add(new PolicyRule(new RuleId(name), payload)));
        return new LawText(packs, policies);
    }

    private static Found head(Connection connection, long heldRevision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select h.epoch, h.revision, h.head, pg_is_in_recovery(), c.id from revision h"
                        + " left join change c on c.revision = ? where h.id = 1")) {
            statement.setLong(1, heldRevision);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the catalogue has no revision");
                }
                Head head = new Head(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class));
                return new Found(head, !row.getBoolean(4), row.getObject(5, UUID.class));
            }
        }
    }

    /**
     * The newest state.
     *
     * @param primary whether no other server can be ahead of the one that answered
     * @param changeOfHeld the change that has the held revision's number here, or null if there is none
     */
    private record Found(
            Head head, boolean primary, @Nullable UUID changeOfHeld) {

        /** Whether the held state is in this one's past. */
        boolean descendsFrom(Head held) {
            return head.epoch().equals(held.epoch())
                    && head.revision() > held.revision()
                    && (held.revision() == 0
                            || held.change() != null && held.change().equals(changeOfHeld));
        }
    }
}
