package io.marketgate.pack.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marketgate.pack.PackSource;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Reading;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.pack.reading.PackReader;
import io.marketgate.pack.reading.PolicyRuleReader;
import io.marketgate.rule.Rule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading what was written of a rule gives an equal rule, for every rule of the bundled packs and for random ones. */
class RuleWritingTest {
    private static final int RULES = 400;
    private static final PackReader READER = PackReader.bundled();
    private static final ObjectMapper YAML = new YAMLMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    static List<PackSource> packs() {
        return BundledPacks.sources();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void readsEveryRuleOfAPackAsItWasWritten(PackSource source) throws IOException {
        List<Rule> rules = READER.read(source).orThrow().rules().rules();
        ObjectNode file = (ObjectNode) YAML.readTree(source.files().get(source.packFile()));
        ArrayNode sentences = (ArrayNode) file.get("rules");
        ArrayNode written = YAML.createArrayNode();
        for (Rule rule : rules) {
            ObjectNode sentence = version(sentences, rule).deepCopy();
            put(sentence, "from", rule.head().force().from());
            put(sentence, "to", rule.head().force().to());
            write(rule, sentence);
            file.withObjectProperty("counters").setAll(CounterWriter.write(rule.needs()));
            written.add(sentence);
        }
        file.set("rules", written);

        Map<String, String> files = new HashMap<>(source.files());
        files.put(source.packFile(), file.toString());
        List<Rule> again = READER.read(new PackSource(source.name(), files))
                .orThrow()
                .rules()
                .rules();

        assertThat(again).isEqualTo(rules);
    }

    /** The sentence in the file that the rule is a version of. */
    private static ObjectNode version(ArrayNode sentences, Rule rule) {
        return StreamSupport.stream(sentences.spliterator(), false)
                .filter(sentence ->
                        sentence.path("id").asText().equals(rule.id().value()))
                .filter(sentence -> holds(sentence, rule))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(JsonNode sentence, Rule rule) {
        LocalDate from = day(sentence, "from");
        LocalDate to = day(sentence, "to");
        LocalDate begins = rule.head().force().from();
        LocalDate ends = rule.head().force().to();
        return (from == null || begins != null && !begins.isBefore(from))
                && (to == null || ends != null && !ends.isAfter(to));
    }

    private static @Nullable LocalDate day(JsonNode sentence, String member) {
        return sentence.has(member) ? LocalDate.parse(sentence.get(member).asText()) : null;
    }

    private static void put(ObjectNode sentence, String member, @Nullable LocalDate day) {
        sentence.remove(member);
        if (day != null) {
            sentence.put(member, day.toString());
        }
    }

    private static void write(Rule rule, ObjectNode sentence) {
        sentence.remove(List.of("when", "unless", "needs"));
        put(sentence, "when", ConditionWriter.write(rule.head().guard().when()));
        put(sentence, "unless", ConditionWriter.write(rule.head().guard().unless()));
        put(sentence, "needs", NeedsWriter.write(rule.needs()));
    }

    private static void put(ObjectNode sentence, String member, JsonNode asked) {
        if (!asked.isEmpty()) {
            sentence.set(member, asked);
        }
    }

    /** The seed is fixed, so that every operator is drawn; another one may be given. A failure names the seed of its rule. */
    @Test
    void readsRandomRulesAsTheyWereWritten() throws IOException {
        Packs packs = BundledPacks.read();
        PolicyRuleReader reader = new PolicyRuleReader(BundledPacks.vocabulary(), packs);
        StringBuilder everything = new StringBuilder();
        long seed = Long.getLong("marketgate.seed", 0);
        int read = 0;
        for (int i = 0; i < RULES; i++) {
            ObjectNode drawn = new RandomSentences(new Random(seed + i), BundledPacks.vocabulary()).next();
            if (reader.read(drawn.toString()) instanceof Reading.Read<Rule> reading) {
                ObjectNode written = drawn.deepCopy();
                write(reading.value(), written);
                written.set("counters", CounterWriter.write(reading.value().needs()));

                assertThat(reader.read(written.toString()).orThrow())
                        .as("broken for -Dmarketgate.seed=%s: %s", seed + i, written)
                        .isEqualTo(reading.value());
                assertThat(RuleWords.of(reading.value()).toString()).isNotBlank();
                everything.append(written);
                read++;
            }
        }
        assertThat(read).isGreaterThan(RULES / 4);
        assertThat(everything)
                .contains("\"is\":", "\"in\":", "\"has\":", "\"over\":", "\"under\":", "\"atLeast\":", "\"atMost\":")
                .contains("\"name\":", "\"perUnit\":", "\"perDay\":", "\"percent\":", "\"substance\":", "\"species\":")
                .contains("\"same\":", "\"covers\":\"", "\"covers\":[", "\"present\":", "\"atMost\":\"", "\"as\":")
                .contains("\"attestedBy\":", "\"issuedWithin\":", "\"lasting\":", "\"due\":", "\"any\":", "\"all\":")
                .contains("\"terms\":", "\"identity\":", "\"claims\":", "\"documents\":", "\"never\":", "\"max\":")
                .contains("\"of\":\"", "\"distinct\":", "\"notOf\":", "\"ROLLING P", "\"periodSure\":");
    }
}
