package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes what a market's law takes a product for. */
final class ClassificationJson {
    private ClassificationJson() {}

    static void write(JsonGenerator out, @Nullable ExplainedClassification classification) throws IOException {
        if (classification == null) {
            out.writeNullField("classification");
            return;
        }
        out.writeObjectFieldStart("classification");
        out.writeStringField("declared", classification.declared().value());
        out.writeStringField(
                "judged",
                classification.judged() == null ? null : classification.judged().value());
        out.writeStringField("text", classification.text());
        out.writeArrayFieldStart("rules");
        for (ExplainedClassification.CitedRule rule : classification.rules()) {
            Citation citation = rule.citation();
            out.writeStartObject();
            out.writeStringField("rule", rule.rule().value());
            ReasonJson.writeBasis(out, citation);
            out.writeStringField("enforcementBody", citation == null ? null : citation.body());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("facts");
        for (Unknown.Fact fact : classification.facts()) {
            out.writeStartObject();
            out.writeStringField("fact", fact.name());
            out.writeStringField("title", fact.title());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
