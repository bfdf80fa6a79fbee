package io.marketgate.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.pack.reading.BundledPacks;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnknownWordTest {
    private static final Attributes ATTRIBUTES = new Attributes(BundledPacks.vocabulary());

    @Test
    void namesAFewKnownWordsInOrder() {
        assertThat(UnknownWord.named("role of a partner", "BROKER", List.of("PHARMACY", "IMPORTER")))
                .isEqualTo("no role of a partner is named `BROKER`; there are `IMPORTER`, `PHARMACY`");
    }

    @Test
    void pointsToTheVocabularyWhereTheyAreMany() {
        assertThat(UnknownWord.named(
                        "evidence type", "FOO", IntStream.range(0, 100).boxed().toList()))
                .isEqualTo("no evidence type is named `FOO`; the vocabulary lists them");
    }

    @Test
    void namesTheAttributesOfAnEvidenceType() throws Exception {
        EvidenceType type = new EvidenceType("EU_DECLARATION_OF_CONFORMITY");

        Reading<?> read = ATTRIBUTES.evidence(type, new ObjectMapper().readTree("{\"model\":\"X\"}"), "/attributes");

        assertThat(((Reading.Refused<?>) read).problems().get(0).message())
                .startsWith("`EU_DECLARATION_OF_CONFORMITY` has no attribute `model`; there are ")
                .contains("`models`");
    }
}
