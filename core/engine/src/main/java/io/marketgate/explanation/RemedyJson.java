package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.decision.Remedy;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Writes remedies. */
final class RemedyJson {
    private RemedyJson() {}

    /**
     * Writes one remedy. The URL of another storefront is left out if there is none. What evidence must say is for staff, and
     * part of the full detail only.
     */
    static void write(JsonGenerator out, ExplainedRemedy explained, Detail detail) throws IOException {
        Remedy remedy = explained.remedy();
        out.writeStartObject();
        out.writeStringField("action", remedy.action().name());
        out.writeStringField("actor", remedy.actor().name());
        out.writeStringField(
                "channel", remedy.channel() == null ? null : remedy.channel().name());
        out.writeNumberField("option", remedy.option());
        out.writeStringField("text", explained.text());
        if (remedy instanceof Remedy.ProvideEvidence || remedy instanceof Remedy.EngagePartner) {
            ReasonJson.writeTypes(out, "evidence", remedy.evidence());
        } else if (remedy instanceof Remedy.VerifyIdentity verify) {
            out.writeStringField("level", verify.level().name());
            writeSorted(out, "claims", verify.claims());
            writeSorted(out, "documents", verify.documents());
        } else if (remedy instanceof Remedy.ReduceQuantity reduce) {
            writeQuantities(out, reduce);
        } else if (remedy instanceof Remedy.CorrectAddress correct) {
            writeWords(out, "fields", correct.fields());
            writeWords(out, "missing", correct.missing());
        } else if (remedy instanceof Remedy.UseStorefront use) {
            out.writeStringField("storefront", use.storefront().value());
            if (explained.url() != null) {
                out.writeStringField("url", explained.url());
            }
        }
        if (detail == Detail.FULL && !remedy.requirements().isEmpty()) {
            RequirementJson.write(out, remedy.requirements());
        }
        out.writeEndObject();
    }

    private static void writeQuantities(JsonGenerator out, Remedy.ReduceQuantity reduce) throws IOException {
        Integer most = reduce.maxQuantity();
        if (most == null) {
            out.writeNullField("maxQuantity");
        } else {
            out.writeNumberField("maxQuantity", most);
        }
        if (reduce.together() != null) {
            out.writeStringField(
                    "together", reduce.together().stripTrailingZeros().toPlainString());
        }
    }

    private static void writeSorted(JsonGenerator out, String name, Set<String> words) throws IOException {
        writeWords(out, name, new TreeSet<>(words));
    }

    private static void writeWords(JsonGenerator out, String name, Collection<String> words) throws IOException {
        out.writeArrayFieldStart(name);
        for (String word : words) {
            out.writeString(word);
        }
        out.writeEndArray();
    }
}
