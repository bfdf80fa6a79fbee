package io.marketgate.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.CatalogueUnavailableException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

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
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("refused", state))))
                .isEqualTo(outage);
    }

    @Test
    void isAPoolWithoutConnections() {
        assertThat(Outage.isBehind(new SQLException("no connection in time"))).isTrue();
    }

    @Test
    void isACatalogueThatCannotBeRead() {
        assertThat(Outage.isBehind(new CatalogueUnavailableException("cannot read")))
                .isTrue();
    }

    @Test
    void isNotAFaultOfOurs() {
        IllegalStateException first = new IllegalStateException("one");
        IllegalStateException second = new IllegalStateException("two", first);
        first.initCause(second);

        assertThat(Outage.isBehind(first)).isFalse();
    }
}
