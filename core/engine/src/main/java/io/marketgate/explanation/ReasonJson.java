package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.decision.MissingRate;
import io.marketgate.decision.Unmatched;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.rule.RuleId;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes reasons. */
final class ReasonJson {
    private ReasonJson() {}

    static void write(JsonGenerator out, ExplainedReason reason) throws IOException {
        Citation citation = reason.citation();
        out.writeStartObject();
        out.writeStringField("code", reason.code().name());
        out.writeStringField(
                "rule", reason.rule() == null ? null : reason.rule().value());
        writeRules(out, reason.rules());
        out.writeStringField(
                "market", reason.market() == null ? null : reason.market().value());
        out.writeStringField(
                "channel", reason.channel() == null ? null : reason.channel().name());
        out.writeArrayFieldStart("channels");
        for (Channel channel : reason.channels()) {
            out.writeString(channel.name());
        }
        out.writeEndArray();
        out.writeStringField("message", reason.message());
        writeBasis(out, citation);
        out.writeStringField("enforcementBody", citation == null ? null : citation.body());
        writeTypes(out, "missingEvidence", reason.missing());
        writeUnmatched(out, reason.unmatched());
        writeUnknown(out, reason.unknown());
        out.writeBooleanField("decisive", reason.decisive());
        out.writeEndObject();
    }

    /** All rules, where there are several. */
    private static void writeRules(JsonGenerator out, List<RuleId> rules) throws IOException {
        if (rules.size() > 1) {
            out.writeArrayFieldStart("rules");
            for (RuleId rule : rules) {
                out.writeString(rule.value());
            }
            out.writeEndArray();
        }
    }

    static void writeBasis(JsonGenerator out, @Nullable Citation citation) throws IOException {
        if (citation == null) {
            out.writeNullField("legalBasis");
            return;
        }
        out.writeObjectFieldStart("legalBasis");
        out.writeStringField("instrument", citation.instrument());
        out.writeStringField("article", citation.article());
        out.writeStringField("inForceSince", text(citation.inForceSince()));
        out.writeStringField("source", text(citation.source()));
        out.writeEndObject();
    }

    /** Without the evidence's id, which is for staff. */
    private static void writeUnmatched(JsonGenerator out, List<Unmatched> unmatched) throws IOException {
        out.writeArrayFieldStart("unmatched");
        for (Unmatched one : unmatched) {
            out.writeStartObject();
            out.writeStringField("evidence", one.type().value());
            out.writeArrayFieldStart("attributes");
            for (String attribute : one.attributes()) {
                out.writeString(attribute);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** What is not known, where something is not. */
    private static void writeUnknown(JsonGenerator out, Unknown unknown) throws IOException {
        if (!unknown.facts().isEmpty()) {
            out.writeArrayFieldStart("missingFacts");
            for (Unknown.Fact fact : unknown.facts()) {
                out.writeStartObject();
                out.writeStringField("fact", fact.name());
                out.writeStringField("title", fact.title());
                out.writeBooleanField("ofOtherLines", unknown.ofOtherLines());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        if (unknown.rate() != null) {
            writeRate(out, unknown.rate());
        }
    }

    private static void writeRate(JsonGenerator out, MissingRate rate) throws IOException {
        out.writeStringField("limitCurrency", rate.into().getCurrencyCode());
        out.writeObjectFieldStart("missingRate");
        out.writeStringField("table", rate.table());
        out.writeStringField("of", rate.of().getCurrencyCode());
        out.writeStringField("into", rate.into().getCurrencyCode());
        out.writeStringField("newest", text(rate.newest()));
        out.writeEndObject();
    }

    static void writeTypes(JsonGenerator out, String name, List<EvidenceType> types) throws IOException {
        out.writeArrayFieldStart(name);
        for (EvidenceType type : types) {
            out.writeString(type.value());
        }
        out.writeEndArray();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
