package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.Explained;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the decisions of the core against the corpus. */
class CorpusTest {
    private static final CorpusGate GATE = new CorpusGate();

    static Stream<CorpusCase> cases() {
        return CorpusGate.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decidesAsTheCorpusSays(CorpusCase given) throws IOException {
        Explained explained =
                GATE.explain(GATE.decide(given), given.when().path("locale").asText("en"));

        JsonNode answer =
                new ObjectMapper().readTree(DecisionDocument.document(explained).utf8());
        List<String> differences = Differences.of(given.then(), answer);
        assertThat(differences).as(answer.toPrettyString()).isEmpty();
    }
}
