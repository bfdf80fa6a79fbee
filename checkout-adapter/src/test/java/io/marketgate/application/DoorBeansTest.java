package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.problem.Outages;
import io.marketgate.problem.RequestLimit;
import io.marketgate.problem.RequestLimit.Reader;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the modules registered with what all doors share, as the application puts them together. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class DoorBeansTest {
    @Inject
    Outages outages;

    @All
    @Inject
    List<RequestLimit> limits;

    @Test
    void aCatalogueThatCannotBeReadIsAnOutage() {
        assertThat(outages.behind(new IllegalStateException(new CatalogueUnavailableException("cannot read"))))
                .isNotNull();
    }

    @Test
    void platformsStaffAndCataloguesHaveLimitsOfTheirOwn() {
        assertThat(limits)
                .containsExactlyInAnyOrder(
                        new RequestLimit("/adapters/", 2 * 1024 * 1024, Reader.ENDPOINT),
                        new RequestLimit("/admin/", 256 * 1024, Reader.FRAMEWORK),
                        new RequestLimit("/v1/classifications", 32 * 1024 * 1024, Reader.ENDPOINT));
    }
}
