package io.marketgate.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedEngineTest {

    @Test
    void decidesACartAndSaysWhy() {
        assertThat(EmbeddedEngine.decide(Instant.parse("2026-12-01T03:00:00Z")))
                .contains("\"disposition\":\"BLOCK\"", "TH-TRAD-L-1", "Herbal Product Act B.E. 2562 (2019)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.quarkus.runtime.Application",
                "jakarta.inject.Inject",
                "org.hibernate.Session",
                "org.postgresql.Driver",
                "com.github.benmanes.caffeine.cache.Caffeine"
            })
    void runsWithoutContainerDatabaseOrCache(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
