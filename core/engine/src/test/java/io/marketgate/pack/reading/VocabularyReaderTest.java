package io.marketgate.pack.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.pack.PackProblem;
import io.marketgate.pack.Reading;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.file.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyReaderTest {
    private static List<String> problems(String evidence) {
        String text =
                "schema: marketgate/vocabulary/1\nversion: 2026.12.1\nevidence:\n  EXPORT_PERMIT: " + evidence + "\n";
        Reading<Vocabulary> reading = VocabularyReader.read(new Resources.NamedText("vocabulary.yaml", text));
        return reading instanceof Reading.Refused<Vocabulary> refused
                ? refused.problems().stream().map(PackProblem::message).toList()
                : List.of();
    }

    /** A remedy that asks for such evidence would lead nowhere. */
    @Test
    void refusesEvidenceOfAShipmentThatNobodyCanState() {
        assertThat(problems("{title: export permit, scopes: {PRODUCT: MERCHANT, SHIPMENT: MERCHANT}}"))
                .containsExactly(
                        "`EXPORT_PERMIT` of a shipment is stated with its cart line: `statement` is `PRESENTED`");
        assertThat(problems("{title: export permit, scopes: {SHIPMENT: MERCHANT}, statement: PRESENTED}"))
                .isEmpty();
        assertThat(problems("{title: export permit, scopes: {PRODUCT: MERCHANT}}"))
                .isEmpty();
    }
}
