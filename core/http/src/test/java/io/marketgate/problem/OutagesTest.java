package io.marketgate.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutagesTest {
    private final Outages outages = new Outages(List.of(Outage.ofDatabase(Registered.class)));

    @ParameterizedTest
    @CsvSource({
        "08006,true",
        "57P01,true",
        "53300,true",
        "53100,true",
        "25006,true",
        "55P03,true",
        "23505,false",
        "25P02,false",
        "42601,false"
    })
    void isRecognisedByTheSqlState(String state, boolean outage) {
        assertThat(outages.behind(new IllegalStateException(new SQLException("refused", state))) != null)
                .isEqualTo(outage);
    }

    @Test
    void isAPoolWithoutConnections() {
        assertThat(outages.behind(new SQLException("no connection in time"))).isNotNull();
    }

    @Test
    void isWhatAPartRegistered() {
        assertThat(outages.behind(new IllegalStateException(new Registered()))).isNotNull();
        assertThat(outages.behind(new IllegalStateException(new RuntimeException())))
                .isNull();
    }

    @Test
    void isNotAFaultOfOurs() {
        IllegalStateException first = new IllegalStateException("one");
        IllegalStateException second = new IllegalStateException("two", first);
        first.initCause(second);

        assertThat(outages.behind(first)).isNull();
    }

    private static final class Registered extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
