package io.marketgate.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.harness.PackagedGate;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's tour on a new gate. */
class ReadmeTourIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The decision that the last step replays, and the number of that step. */
    private static final int REFUSED = 1;

    private static final int REPLAYED = 4;

    @TempDir
    static Path directory;

    private static Tour tour;
    private static List<JsonNode> answers;

    @BeforeAll
    static void takeTheTour() throws IOException {
        tour = Tour.in(Path.of("../README.md"));
        List<JsonNode> heard = new ArrayList<>();
        try (PackagedGate gate = PackagedGate.in(directory.resolve("home")).start()) {
            for (Tour.Step step : tour.steps()) {
                String decision =
                        heard.size() > REFUSED ? heard.get(REFUSED).path("id").asText() : "";
                Map<String, String> variables = Map.of(
                        "GATE", gate.url(),
                        "KEY", gate.credentials().storefrontKey(),
                        "ADMIN", gate.credentials().adminKey(),
                        "DECISION", decision);
                heard.add(take(
                        step.commands().stream()
                                .map(command -> command.with(variables))
                                .toList(),
                        gate));
            }
        }
        answers = List.copyOf(heard);
    }

    /** The answer to the last command, once the gate has applied the commands before it. */
    private static JsonNode take(List<CurlCommand> commands, PackagedGate gate) throws IOException {
        long written = 0;
        for (CurlCommand command : commands.subList(0, commands.size() - 1)) {
            written = answer(gate, command).path("revision").asLong();
        }
        CurlCommand last = commands.get(commands.size() - 1);
        long obeyed = written;
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> answer(gate, last),
                        answer -> answer.at("/basis/revision").asLong(Long.MAX_VALUE) >= obeyed);
    }

    private static JsonNode answer(PackagedGate gate, CurlCommand command) throws IOException {
        RequestSpecification request = gate.anonymous().headers(command.headers());
        if (command.body() != null) {
            request = request.body(command.body());
        }
        Response response = request.request(command.method(), command.url());
        assertThat(response.statusCode())
                .as("%s: %s", command.url(), response.asString())
                .isBetween(200, 299);
        return JSON.readTree(response.asString());
    }

    @Test
    void hasFiveSteps() {
        assertThat(tour.steps()).hasSize(5);
    }

    @Test
    void isAnsweredAsPrinted() {
        for (int i = 0; i < answers.size(); i++) {
            assertThat(Likeness.differences(tour.steps().get(i).answer(), answers.get(i)))
                    .as("step %d: %s", i + 1, answers.get(i).toPrettyString())
                    .isEmpty();
        }
    }

    @Test
    void showsTheIntendedOutcomes() {
        assertThat(answers)
                .extracting(answer -> answer.path("disposition").asText(""))
                .startsWith("REDIRECT", "BLOCK", "SELL_LOCAL", "BLOCK");
        assertThat(answers.get(REPLAYED).path("same").asBoolean()).isTrue();
    }
}
