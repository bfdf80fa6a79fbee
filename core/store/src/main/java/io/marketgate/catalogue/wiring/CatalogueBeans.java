package io.marketgate.catalogue.wiring;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalDataSourceConfiguration.DataSourceImplementation;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.LawCompiler;
import io.marketgate.catalogue.PackLaw;
import io.marketgate.catalogue.PastSnapshots;
import io.marketgate.catalogue.live.CatalogueMetrics;
import io.marketgate.catalogue.live.PastReader;
import io.marketgate.catalogue.live.Poller;
import io.marketgate.catalogue.live.Replica;
import io.marketgate.catalogue.postgres.change.ChangeHint;
import io.marketgate.catalogue.postgres.reading.ChangeListener;
import io.marketgate.catalogue.postgres.reading.PostgresCatalogueSource;
import io.marketgate.decision.Decider;
import io.marketgate.judgement.CartDecider;
import io.marketgate.pack.reading.PackReader;
import io.marketgate.residual.Residuals;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** The catalogue's beans, one instance each. */
@Dependent
class CatalogueBeans {
    /** Share of the heap. The rest is for requests, the snapshot and the garbage collector. */
    private static final double DOSSIERS_SHARE = 0.4;

    @Produces
    @Singleton
    LawCompiler compiler() {
        return new PackLaw(PackReader.bundled());
    }

    @Produces
    @Singleton
    ChangeHint hint(CatalogueConfig config) {
        return config.hint();
    }

    /** The application's only clock. All other code receives it or an instant. */
    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    CatalogueTimes times(CatalogueConfig config) {
        return CatalogueTimes.of(config);
    }

    @Produces
    @Singleton
    Replica replica(DataSource dataSource, LawCompiler compiler, CatalogueTimes times) {
        long dossierBytes = (long) (Runtime.getRuntime().maxMemory() * DOSSIERS_SHARE);
        return new Replica(
                new PostgresCatalogueSource(dataSource, times.readTimeout()),
                compiler,
                times.maxStaleness(),
                dossierBytes,
                System::nanoTime);
    }

    @Produces
    @Singleton
    Catalogue catalogue(Replica replica) {
        return replica.catalogue();
    }

    @Produces
    @Singleton
    PastSnapshots past(
            @io.quarkus.agroal.DataSource("staff") DataSource staff, LawCompiler compiler, CatalogueTimes times) {
        return new PastReader(new PostgresCatalogueSource(staff, times.readTimeout()), compiler);
    }

    /** The application's only decider, so that all callers share its cached residuals. */
    @Produces
    @Singleton
    Decider decider() {
        return new CartDecider(new Residuals());
    }

    @Produces
    @Singleton
    Poller poller(Replica replica, CatalogueTimes times) {
        return new Poller(replica.refresher(), times.pollInterval());
    }

    void stop(@Disposes Poller poller) {
        poller.close();
    }

    @Produces
    @Singleton
    ChangeListener listener(AgroalDataSource dataSource, Poller poller) throws SQLException {
        return new ChangeListener(unpooled(dataSource), poller::hint);
    }

    void stop(@Disposes ChangeListener listener) {
        listener.close();
    }

    /** Connections configured like the pool's, but outside the pool and with a login timeout. */
    private static DataSource unpooled(AgroalDataSource pooled) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .dataSourceImplementation(DataSourceImplementation.AGROAL_POOLLESS)
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(
                                new AgroalConnectionFactoryConfigurationSupplier(pooled.getConfiguration()
                                                .connectionPoolConfiguration()
                                                .connectionFactoryConfiguration())
                                        .jdbcProperty("loginTimeout", "10")
                                        .jdbcProperty("tcpKeepAlive", "true"))));
    }

    @Produces
    @Singleton
    MeterBinder metrics(Replica replica) {
        return new CatalogueMetrics(replica);
    }
}
