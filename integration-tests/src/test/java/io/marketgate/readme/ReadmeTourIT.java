package io.marketgate.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.harness.PackagedGate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's tour on a new gate, and the prescriptions' after it. */
class ReadmeTourIT {
    /** The decision that the last step replays, and the number of that step. */
    private static final int REFUSED = 1;

    private static final int REPLAYED = 4;

    /** The step that forwards the prescription of the steps after it. */
    private static final int FORWARDED = 1;

    @TempDir
    static Path directory;

    private static TakenTour readme;
    private static TakenTour prescriptions;

    @BeforeAll
    static void takeTheTours() throws IOException {
        try (PackagedGate gate = PackagedGate.in(directory.resolve("home")).start()) {
            readme = TakenTour.on(gate, Tour.in(Path.of("../README.md")), Map.of("DECISION", REFUSED));
            prescriptions = TakenTour.on(
                    gate,
                    Tour.in(Path.of("../checkout-adapter/connectors/prescriptions/README.md")),
                    Map.of("PRESCRIPTION", FORWARDED));
        }
    }

    @Test
    void haveTheirSteps() {
        assertThat(readme.answers()).hasSize(5);
        assertThat(prescriptions.answers()).hasSize(6);
    }

    @Test
    void areAnsweredAsPrinted() {
        readme.isAnsweredAsPrinted();
        prescriptions.isAnsweredAsPrinted();
    }

    @Test
    void showTheIntendedOutcomes() {
        assertThat(readme.answers())
                .extracting(answer -> answer.path("disposition").asText(""))
                .startsWith("REDIRECT", "BLOCK", "SELL_LOCAL", "BLOCK");
        assertThat(readme.answers().get(REPLAYED).path("same").asBoolean()).isTrue();
        assertThat(prescriptions.answers())
                .extracting(answer -> answer.path("disposition").asText(""))
                .containsExactly("BLOCK", "", "", "", "", "SELL_LOCAL");
    }
}
