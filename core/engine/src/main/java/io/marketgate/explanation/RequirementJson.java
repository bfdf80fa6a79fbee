package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.decision.Requirement;
import io.marketgate.pack.writing.MatchWriter;
import java.io.IOException;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what evidence must say, their attributes in the language of the packs. */
final class RequirementJson {
    private RequirementJson() {}

    static void write(JsonGenerator out, List<Requirement> requirements) throws IOException {
        out.writeArrayFieldStart("requirements");
        for (Requirement requirement : requirements) {
            out.writeStartObject();
            out.writeStringField("type", requirement.type().value());
            out.writeStringField("scope", requirement.scope().name());
            if (requirement.alias() != null) {
                out.writeStringField("as", requirement.alias());
            }
            out.writeFieldName("attributes");
            out.writeRawValue(MatchWriter.write(requirement.matches()).toString());
            out.writeStringField("attestedBy", requirement.attestedBy());
            writePeriod(out, "issuedWithin", requirement.freshness().issuedWithin());
            writePeriod(out, "lasting", requirement.freshness().lasting());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writePeriod(JsonGenerator out, String name, @Nullable Period period) throws IOException {
        if (period != null) {
            out.writeStringField(name, period.toString());
        }
    }
}
