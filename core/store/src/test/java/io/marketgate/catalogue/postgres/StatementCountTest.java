package io.marketgate.catalogue.postgres;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.NOON;
import static io.marketgate.catalogue.Samples.PATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.CatalogueApplication;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Samples;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.product.Sku;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The number of statements of staff's reads does not grow with the number of rows. */
@QuarkusTest
@TestProfile(CatalogueApplication.class)
class StatementCountTest {
    private static final int SKUS = 5;

    @Inject
    Database database;

    @Inject
    SessionFactory sessions;

    private CatalogueEditor editor;

    @BeforeEach
    void fill() {
        database.empty();
        editor = database.editor();
        database.merchant("Acme");
        database.product(PATCH, "Pain patch");
        for (int i = 0; i < SKUS; i++) {
            database.product(new Sku("S-" + i), "S");
        }
        for (String market : List.of("SG", "DE", "JP")) {
            Eligibility said = new Eligibility(
                    PATCH,
                    new MarketCode(market),
                    Eligibility.Status.SUSPENDED,
                    Set.of(Channel.DOMESTIC),
                    null,
                    NOON,
                    null);
            editor.putEligibility(ACME, said, Expectation.none(), Database.STAFF);
        }
        editor.importPacks(List.of(Samples.pack("SG", "1"), Samples.pack("JP", "1")), Database.STAFF);
    }

    @Test
    void aListIsOneStatement() {
        assertThat(statements(() -> editor.list(ACME, Resource.SKU, null, SKUS)))
                .isEqualTo(1);
        assertThat(statements(() -> editor.merchants(null, SKUS))).isEqualTo(1);
        assertThat(statements(() -> editor.packs())).isEqualTo(1);
    }

    @Test
    void aResourceWithItsRevisionIsOneStatement() {
        assertThat(statements(() -> editor.find(ACME, Resource.SKU, PATCH))).isEqualTo(1);
    }

    @Test
    void eligibilityOfAllMarketsIsOneStatement() {
        assertThat(statements(() -> editor.eligibility(ACME, PATCH))).isEqualTo(1);
        assertThat(statements(() -> editor.eligibility(ACME, PATCH, Samples.SG)))
                .isEqualTo(1);
    }

    private long statements(Runnable read) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            read.run();
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
