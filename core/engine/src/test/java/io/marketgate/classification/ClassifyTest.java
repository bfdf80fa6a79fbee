package io.marketgate.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The command, by the bundled packs. */
class ClassifyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Path SAMPLE = Path.of("examples/products.ndjson");
    private static final Pattern EXAMPLE = Pattern.compile(
            "classification\\.Classify ([A-Z ]+) <<'END'\n(.*?)\nEND\n```\n+```json\n(.*?)\n```", Pattern.DOTALL);

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    private List<JsonNode> run(byte[] products, int status, String... markets) throws Exception {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        int ended = Classify.run(
                markets,
                new ByteArrayInputStream(products),
                answers,
                new PrintStream(complaints, true, StandardCharsets.UTF_8),
                NOW);
        assertThat(ended).isEqualTo(status);
        List<JsonNode> read = new ArrayList<>();
        for (String line : answers.toString(StandardCharsets.UTF_8).lines().toList()) {
            read.add(JSON.readTree(line));
        }
        return read;
    }

    @Test
    void classifiesTheSampleInEveryMarket() throws Exception {
        List<JsonNode> answers = run(Files.readAllBytes(SAMPLE), 0);

        assertThat(answers).hasSize(10).allSatisfy(answer -> {
            assertThat(answer.has("violations")).as(answer.toString()).isFalse();
            assertThat(answer.path("markets")).hasSizeGreaterThan(5).allSatisfy(market -> assertThat(
                            market.path("judged").isNull())
                    .as("%s: a class, or what is missing", market)
                    .isEqualTo(!market.path("missing").isEmpty()));
        });
        assertThat(answers.get(9).path("findings").findValuesAsText("code")).containsExactly("UNLISTED_SUBSTANCE");
    }

    @Test
    void aGroupMeansItsMembers() throws Exception {
        List<JsonNode> answers = run("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8), 0, "eu", "us");

        assertThat(answers.get(0).path("markets").findValuesAsText("market")).containsExactly("DE", "US");
    }

    @Test
    void saysWhichArgumentIsNoMarket() throws Exception {
        assertThat(run(new byte[0], 2, "ZZ")).isEmpty();
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("`ZZ` is no market with a pack");
    }

    @Test
    void aLineThatIsNoProductIsAnsweredAndTheOthersGoOn() throws Exception {
        String long64 = "{\"id\":\"" + "x".repeat(Lines.LONGEST) + "\"}";
        String lines = String.join(
                "\n",
                "{\"id\":\"1\"}",
                "",
                "{",
                "{\"id\":\"1\",\"id\":\"2\"}",
                "{\"id\":\"1\"} {}",
                "[]",
                "{\"id\":\"1\",\"colour\":\"red\",\"productClass\":\"TOY\",\"attributes\":{\"form\":\"CLOUD\"}}",
                long64,
                "{\"id\":\"1\",\"title\":\"\\ud800\"}",
                "{\"productClass\":\"COSMETIC\"}\r",
                "{\"id\":\"9\"}\r");

        List<JsonNode> answers = run(lines.getBytes(StandardCharsets.UTF_8), 0, "US");

        assertThat(answers)
                .extracting(answer -> answer.path("line").asInt())
                .containsExactly(1, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(answers)
                .extracting(answer -> pointers(answer))
                .containsExactly(
                        "", "[]", "[]", "[]", "[]", "[, /productClass, /attributes/form]", "[]", "[]", "[/id]", "");
    }

    @Test
    void aLineThatIsNotUtf8IsAnswered() throws Exception {
        assertThat(run("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_16LE), 0, "US"))
                .extracting(answer ->
                        answer.path("violations").path(0).path("message").asText())
                .containsExactly("the line is not UTF-8");
    }

    /** As the README shows it; an answer may say more than is shown of it. */
    @Test
    void theExampleOfTheReadmeIsAnsweredAsItIsShown() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(example.find()).isTrue();

        List<JsonNode> answers = run(
                example.group(2).getBytes(StandardCharsets.UTF_8),
                0,
                example.group(1).split(" "));

        assertThat(answers).hasSize(1);
        assertShown(JSON.readTree(example.group(3)), answers.get(0));
    }

    private static void assertShown(JsonNode shown, JsonNode answered) {
        if (shown.isObject()) {
            shown.properties().forEach(member -> assertShown(member.getValue(), answered.path(member.getKey())));
        } else if (shown.isArray()) {
            assertThat(answered).as(shown + " in " + answered).hasSameSizeAs(shown);
            for (int i = 0; i < shown.size(); i++) {
                assertShown(shown.get(i), answered.get(i));
            }
        } else {
            assertThat(answered).isEqualTo(shown);
        }
    }

    private static String pointers(JsonNode answer) {
        return answer.has("violations")
                ? answer.path("violations").findValuesAsText("pointer").toString()
                : "";
    }
}
