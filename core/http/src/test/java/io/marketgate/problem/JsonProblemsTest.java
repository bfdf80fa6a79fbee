package io.marketgate.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.market.MarketCode;
import io.marketgate.wire.StrictJson;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers to unexpected bodies. */
class JsonProblemsTest {
    private final ObjectMapper json = strict();

    record Body(int count, String name, List<Part> parts, State state) {}

    enum State {
        ON,
        OFF
    }

    record Part(String market) {
        Part {
            market = new MarketCode(market).value();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"count\":1,\"nme\":\"x\"}                        | /nme            | unknown member",
                "{\"count\":\"1\"}                                  | /count          | missing, or not of the expected form",
                "{\"state\":\"on\"}                                  | /state          | must be one of [ON, OFF]",
                "{\"count\":1.5}                                    | /count          | missing, or not of the expected form",
                "{\"count\":null}                                   | /count          | missing, or not of the expected form",
                "{\"name\":7}                                       | /name           | missing, or not of the expected form",
                "{\"parts\":[{\"market\":\"SG\"},{\"market\":\"sg\"}]} | /parts/1     | not a market code: `sg`",
                "{\"parts\":[{\"market\":\"SG\",\"a/b\":1}]} | /parts/0/a~1b   | unknown member",
            })
    void pointsAtTheMember(String body, String pointer, String message) {
        assertThat(violation(body)).isEqualTo(new Violation(pointer, message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "[1]", "{} {}", "{\"count\":1,\"count\":2}", "nonsense", "\"text\""})
    void refusesAMalformedBodyWithoutNamingAClass(String body) {
        assertThat(violation(body).message())
                .doesNotContainIgnoringCase("jackson")
                .doesNotContain("io.")
                .doesNotContain("Body");
    }

    private Violation violation(String body) {
        JsonProcessingException refused =
                catchThrowableOfType(JsonProcessingException.class, () -> json.readValue(body, Body.class));
        assertThat(refused).as("%s", body).isNotNull();
        Problem problem = (Problem) JsonExceptionMapper.respond(refused).getEntity();
        assertThat(problem.status()).isEqualTo(400);
        return problem.violations().get(0);
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper;
    }
}
