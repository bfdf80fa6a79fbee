package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Road;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.rule.Actor;
import io.marketgate.rule.Law;
import io.marketgate.rule.Term;
import io.marketgate.rule.Why;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the parts that decisions share, in one language: lines, reasons and roads. */
final class PartJson {
    private final JsonFactory json;
    private final Messages messages;
    private final Memo memo = new Memo();
    private final Function<ReasonKey, String> reason = part -> text(generator -> write(generator, part));
    private final Function<Road, String> road = part -> text(generator -> write(generator, part));
    private final LineMemo lines = new LineMemo();
    private final Function<LineDecision, byte[]> rest = this::renderRest;

    PartJson(JsonFactory json, TextLookup texts, String locale) {
        this.json = json;
        this.messages = new Messages(texts, locale);
    }

    SerializableString of(Reason part, boolean decisive) {
        ReasonKey key = new ReasonKey(part, decisive);
        return memo.json(key, key, reason);
    }

    SerializableString of(Road part) {
        return memo.json(part, part, road);
    }

    /** The bytes of a line's object after its SKU, without the brace; only for a line without a URL of its own. */
    byte[] rest(LineDecision line) {
        return lines.rest(line, rest);
    }

    private byte[] renderRest(LineDecision line) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            LineJson.writeRest(out, line, this, null);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] object = bytes.toByteArray();
        object[0] = ',';
        return Arrays.copyOf(object, object.length - 1);
    }

    private void write(JsonGenerator out, ReasonKey key) throws IOException {
        Reason part = key.reason();
        Why why = Citation.of(part);
        out.writeStartObject();
        out.writeStringField("code", part.code().name());
        out.writeStringField(
                "rule", part.rule() == null ? null : part.rule().id().value());
        out.writeStringField(
                "market", part.market() == null ? null : part.market().value());
        out.writeStringField(
                "channel", part.channel() == null ? null : part.channel().name());
        out.writeStringField("message", messages.of(part));
        writeBasis(out, why);
        out.writeStringField("enforcementBody", why == null ? null : why.body());
        writeTypes(out, "missingEvidence", part.missing());
        out.writeBooleanField("decisive", key.decisive());
        out.writeEndObject();
    }

    private static void writeBasis(JsonGenerator out, @Nullable Why why) throws IOException {
        Law law = why == null ? null : why.law();
        if (why == null || law == null) {
            out.writeNullField("legalBasis");
            return;
        }
        out.writeObjectFieldStart("legalBasis");
        out.writeStringField("instrument", law.act());
        out.writeStringField("article", law.article());
        out.writeStringField(
                "inForceSince", law.since() == null ? null : law.since().toString());
        out.writeStringField(
                "source", why.source() == null ? null : why.source().url().toString());
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Road part) throws IOException {
        out.writeStartObject();
        out.writeStringField("rule", part.rule().value());
        out.writeStringField("basis", part.basis().name());
        out.writeArrayFieldStart("terms");
        for (Term term : part.terms()) {
            if (term.audience() == Actor.SHOPPER) {
                out.writeString(messages.of(term, part.market()));
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    static void writeTypes(JsonGenerator out, String name, List<EvidenceType> types) throws IOException {
        out.writeArrayFieldStart(name);
        for (EvidenceType type : types) {
            out.writeString(type.value());
        }
        out.writeEndArray();
    }

    private String text(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            writing.to(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private interface Writing {
        void to(JsonGenerator generator) throws IOException;
    }
}
