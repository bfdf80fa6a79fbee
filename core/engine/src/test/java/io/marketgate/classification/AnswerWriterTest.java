package io.marketgate.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.explanation.ClassificationWords;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.rule.Rulebook;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Rules in an answer of the assistant, in the languages of the packs. */
final class AnswerWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Vocabulary VOCABULARY = BundledPacks.vocabulary();
    private static final Packs PACKS = BundledPacks.read();
    private static final Classifier CLASSIFIER =
            new Classifier(Rulebook.compile(1, PACKS.rules(), Map.of()), VOCABULARY);
    private static final String RED_YEAST_RICE = """
            {"id": "RICE", "productClass": "DIETARY_SUPPLEMENT", "attributes": {"form": "CAPSULE", "commodity": "HERBAL_REMEDY",
             "use": {"values": ["ORAL"], "complete": true}, "claim": {"values": ["NONE"], "complete": true},
             "species": {"values": ["NONE"], "complete": true}, "category": {"values": ["NONE"], "complete": true},
             "substance": {"substances": [{"name": "RED_YEAST_RICE"}, {"name": "MONACOLIN_K", "perDay": "10"}], "complete": true}}}
            """;

    @Test
    void saysARuleInTheLanguageOfTheAnswer() throws Exception {
        JsonNode german = barredBy("EU-SUPP-RESTRICTED-1", "DE", "de");

        assertThat(german.path("sentence").asText())
                .isEqualTo(PACKS.texts()
                        .find(new MarketCode("EU"), "restricted-in-food", "de")
                        .orElseThrow());
        assertThat(german.path("legalBasis").path("article").asText()).isEqualTo("8(2), Anhang III B");
    }

    @Test
    void saysARuleInEnglishAsThePackStatesIt() throws Exception {
        JsonNode english = barredBy("EU-SUPP-RESTRICTED-1", "DE", "en");

        assertThat(english.path("sentence").asText()).startsWith("A day's portion of food gives less than 3 mg");
        assertThat(english.path("legalBasis").path("article").asText()).isEqualTo("8(2), Annex III B");
    }

    @Test
    void keepsTheSentenceOfARuleThatThePackTellsNothingOf() throws Exception {
        assertThat(barredBy("HK-SUPP-MONASCUS-1", "HK", "ja").path("sentence").asText())
                .startsWith("How much monacolin K");
    }

    private static JsonNode barredBy(String rule, String market, String language) throws Exception {
        ProductDescription product = new ProductReader(VOCABULARY)
                .read(JSON.readTree(RED_YEAST_RICE), "")
                .orThrow();
        StringWriter answer = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(answer)) {
            new AnswerWriter(new ClassificationWords(PACKS.texts(), language))
                    .write(
                            out,
                            CLASSIFIER.classify(
                                    product, List.of(new MarketCode(market)), Instant.parse("2026-12-15T03:00:00Z")));
        }
        JsonNode bars = JSON.readTree(answer.toString()).at("/markets/0/barred");
        return StreamSupport.stream(bars.spliterator(), false)
                .filter(bar -> bar.path("rule").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
