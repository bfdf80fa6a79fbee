package io.marketgate.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnProcessTest {
    /** Starts another process, prints when it has started and when it is asked to end, and waits for it. */
    private static final String PARENT = """
            (trap 'echo child ends; exit' TERM; echo child waits; while :; do sleep 0.1; done) &
            wait
            """;

    @TempDir
    Path directory;

    private OwnProcess process;

    @AfterEach
    void endWhatIsLeft() {
        process.kill();
    }

    @Test
    void leavesNothingOfAProcessThatNeverGetsReady() {
        process = OwnProcess.start(List.of("sh", "-c", PARENT), Map.of(), directory.resolve("process.log"));
        await().until(() -> process.output().contains("child waits"));
        URI unused = URI.create("http://127.0.0.1:" + Ports.free());

        assertThatThrownBy(() -> process.awaitReady(unused, Duration.ofMillis(300)))
                .isInstanceOf(ConditionTimeoutException.class);

        assertThat(process.isAlive()).isFalse();
        await().until(() -> process.output().contains("child ends"));
    }
}
