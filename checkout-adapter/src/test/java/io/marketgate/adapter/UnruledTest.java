package io.marketgate.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.checkout.Logged;
import io.marketgate.problem.Outage;
import io.marketgate.problem.Outages;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.mutiny.TimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class UnruledTest {
    private static final String PERSONAL = "cust-77 of 1 Orchard Road";

    @Test
    void warnsInOneLineOfAGateThatIsClosed() {
        ProblemException closed = ProblemException.later(
                ProblemType.UNAVAILABLE, "the shop's keys cannot be fetched", Duration.ofSeconds(1));

        assertThat(logged(new CompletionException(closed)))
                .containsExactly(
                        "WARN event=unruled adapter=acme storefront=global status=503 reason=\"the shop's keys cannot be fetched\"");
    }

    @Test
    void warnsInOneLineOfARulingThatTakesTooLong() {
        assertThat(logged(new TimeoutException()))
                .containsExactly("WARN event=unruled adapter=acme storefront=global reason=\"not ruled in time\"");
    }

    @Test
    void warnsInOneLineOfADatabaseThatCannotBeReached() {
        String expected =
                "WARN event=unruled adapter=acme storefront=global reason=\"the database cannot be reached now\"";

        assertThat(logged(new CompletionException(new CatalogueUnavailableException(PERSONAL))))
                .containsExactly(expected);
        assertThat(logged(new IllegalStateException(new SQLException(PERSONAL, "08006"))))
                .containsExactly(expected);
    }

    @Test
    void logsTheStackOfAnUnexpectedFailureWithoutItsMessage() {
        Throwable fault = new IllegalStateException(PERSONAL, new IllegalArgumentException(PERSONAL));

        List<String> logged = logged(new CompletionException(fault));

        assertThat(logged).hasSize(1);
        assertThat(logged.get(0))
                .startsWith("ERROR event=unruled adapter=acme storefront=global")
                .contains(
                        IllegalStateException.class.getName(),
                        "Caused by: " + IllegalArgumentException.class.getName(),
                        "at " + UnruledTest.class.getName() + ".logsTheStack")
                .doesNotContain(PERSONAL);
    }

    @Test
    void logsAFailureThatIsItsOwnCause() {
        IllegalStateException first = new IllegalStateException();
        first.initCause(new IllegalArgumentException(first));

        assertThat(logged(first)).singleElement().asString().startsWith("ERROR event=unruled adapter=acme");
    }

    @Test
    void logsACompletionExceptionWithoutACause() {
        assertThat(logged(new CompletionException(null, null)))
                .singleElement()
                .asString()
                .startsWith("ERROR event=unruled adapter=acme");
    }

    @Test
    void logsNothingIfTheCartIsAtFault() {
        assertThat(logged(ProblemException.invalid("/lines", "is needed"))).isEmpty();
    }

    private static List<String> logged(Throwable failure) {
        try (Logged logged = Logged.by(Unruled.class)) {
            new Unruled(new Outages(List.of(Outage.ofDatabase(CatalogueUnavailableException.class))))
                    .log("acme", "global", failure);
            return logged.records();
        }
    }
}
