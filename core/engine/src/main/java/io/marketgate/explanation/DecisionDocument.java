package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.decision.Decision;
import io.marketgate.decision.IdentityAnswer;
import io.marketgate.decision.LineId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes explained decisions as the wire contract has them. The <em>document</em> is a pure function of decision and
 * texts; the <em>answer</em> is the document in its envelope. Members come in a fixed order.
 */
public final class DecisionDocument {
    private static final JsonFactory JSON = new JsonFactory();

    private DecisionDocument() {}

    /**
     * The document alone. Equal inputs give equal bytes.
     *
     * @param explained without URLs
     */
    public static RenderedJson document(Explained explained) {
        return render(explained, null, Detail.FULL);
    }

    /** The answer to a storefront, in full as the journal has it. */
    public static RenderedJson answer(Explained explained, Envelope envelope) {
        return answer(explained, envelope, Detail.FULL);
    }

    /** The answer to a storefront that asked for that much. */
    public static RenderedJson answer(Explained explained, Envelope envelope, Detail detail) {
        return render(explained, envelope, detail);
    }

    private static RenderedJson render(Explained explained, @Nullable Envelope envelope, Detail detail) {
        try (Splice text = new Splice(JSON, explained.lines().size())) {
            write(text, explained, envelope, detail);
            return RenderedJson.of(text.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Splice text, Explained explained, @Nullable Envelope envelope, Detail detail)
            throws IOException {
        JsonGenerator out = text.out();
        Decision decision = explained.decision();
        out.writeStartObject();
        if (envelope != null) {
            out.writeStringField("id", envelope.id().toString());
            out.writeStringField("cartId", envelope.cartId());
        }
        out.writeStringField("disposition", decision.disposition().name());
        out.writeStringField(
                "market", decision.market() == null ? null : decision.market().value());
        out.writeStringField("language", explained.language());
        out.writeArrayFieldStart("lines");
        for (ExplainedLine line : explained.lines()) {
            LineJson.write(text, line, detail);
        }
        out.writeEndArray();
        if (envelope != null) {
            writeRedirects(out, explained.redirections());
        }
        writeIdentity(out, decision.identity());
        out.writeObjectFieldStart("basis");
        out.writeNumberField("revision", decision.revision());
        out.writeStringField("evaluatedAt", Milliseconds.text(decision.evaluatedAt()));
        out.writeStringField("validUntil", Milliseconds.text(decision.validUntil()));
        if (envelope != null) {
            out.writeNumberField("rulesAgeMillis", envelope.rulesAgeMillis());
        }
        out.writeEndObject();
        if (envelope != null) {
            writeNotices(out, envelope.notices());
            out.writeStringField("receipt", envelope.receipt());
        }
        out.writeEndObject();
    }

    private static void writeNotices(JsonGenerator out, List<Notice> notices) throws IOException {
        out.writeArrayFieldStart("notices");
        for (Notice notice : notices) {
            out.writeStartObject();
            out.writeStringField("code", notice.code().name());
            out.writeStringField("pointer", notice.pointer());
            out.writeStringField("message", notice.message());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void writeIdentity(JsonGenerator out, IdentityAnswer identity) throws IOException {
        out.writeObjectFieldStart("identity");
        out.writeStringField("required", identity.required().name());
        out.writeStringField("held", identity.held().name());
        out.writeBooleanField("satisfied", identity.satisfied());
        out.writeEndObject();
    }

    private static void writeRedirects(JsonGenerator out, List<Redirection> redirections) throws IOException {
        out.writeArrayFieldStart("redirects");
        for (Redirection redirection : redirections) {
            out.writeStartObject();
            out.writeStringField("storefront", redirection.storefront().value());
            out.writeStringField("url", redirection.url());
            out.writeArrayFieldStart("lines");
            for (LineId line : redirection.lines()) {
                out.writeString(line.value());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
