package io.marketgate.catalogue.postgres;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Transactions of a bare session factory, without a container. */
public final class PlainTransactions implements Transactions {
    private final SessionFactory sessions;

    public PlainTransactions(DataSource dataSource) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("plain");
        configuration.managedClasses(
                MerchantRow.class,
                StorefrontRow.class,
                PartnerRow.class,
                SkuRow.class,
                EligibilityRow.class,
                EvidenceRow.class,
                PolicyRuleRow.class,
                ApiKeyRow.class,
                PackRow.class,
                ChangeRow.class,
                ChangeEntryRow.class);
        configuration.property("jakarta.persistence.nonJtaDataSource", dataSource);
        this.sessions = configuration.createEntityManagerFactory();
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        return sessions.fromTransaction(session -> work.apply(session));
    }
}
