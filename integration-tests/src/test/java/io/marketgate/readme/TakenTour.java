package io.marketgate.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.harness.PackagedGate;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tour that was taken on a gate.
 *
 * @param answers the answer to each step
 */
record TakenTour(Tour tour, List<JsonNode> answers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    TakenTour {
        answers = List.copyOf(answers);
    }

    /**
     * Takes a tour.
     *
     * @param ids variables of the commands, each with the step, from 0, whose answer has its value as {@code id}
     */
    static TakenTour on(PackagedGate gate, Tour tour, Map<String, Integer> ids) throws IOException {
        List<JsonNode> heard = new ArrayList<>();
        long written = 0;
        for (Tour.Step step : tour.steps()) {
            Map<String, String> variables = variables(gate, ids, heard);
            List<CurlCommand> commands = step.commands().stream()
                    .map(command -> command.with(variables))
                    .toList();
            for (CurlCommand command : commands.subList(0, commands.size() - 1)) {
                written = Math.max(written, revision(answer(gate, command)));
            }
            JsonNode last = lastAnswer(gate, commands.get(commands.size() - 1), written);
            written = Math.max(written, revision(last));
            heard.add(last);
        }
        return new TakenTour(tour, heard);
    }

    private static Map<String, String> variables(PackagedGate gate, Map<String, Integer> ids, List<JsonNode> heard) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "GATE", gate.url(),
                "KEY", gate.credentials().storefrontKey(),
                "ADMIN", gate.credentials().adminKey()));
        ids.forEach((name, step) -> variables.put(
                name, step < heard.size() ? heard.get(step).path("id").asText() : ""));
        return variables;
    }

    private static long revision(JsonNode answer) {
        return answer.path("revision").asLong();
    }

    /** The answer to a command, once the gate has applied what was written. */
    private static JsonNode lastAnswer(PackagedGate gate, CurlCommand command, long written) throws IOException {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> answer(gate, command),
                        answer -> answer.at("/basis/revision").asLong(Long.MAX_VALUE) >= written);
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

    /** Compares every answer with the printed one. */
    void isAnsweredAsPrinted() {
        for (int i = 0; i < answers.size(); i++) {
            assertThat(Likeness.differences(tour.steps().get(i).answer(), answers.get(i)))
                    .as("step %d: %s", i + 1, answers.get(i).toPrettyString())
                    .isEmpty();
        }
    }
}
