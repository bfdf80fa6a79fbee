package io.marketgate.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A decision names the very build that made it. */
class EngineVersionTest {
    @Test
    void namesVersionAndBuild() {
        assertThat(new EngineVersion("1.2.0-SNAPSHOT").value()).matches("1\\.2\\.0-SNAPSHOT\\+[0-9a-f]{12}");
    }

    @Test
    void isTheSameForTheSameBuild() {
        assertThat(new EngineVersion("1").value()).isEqualTo(new EngineVersion("1").value());
    }
}
