package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.decision.Decision;
import io.marketgate.decision.IdentityAnswer;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.LineId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions as the wire contract has them. The <em>document</em> is a pure function of decision and texts; the
 * <em>answer</em> is the document in its envelope. Members come in a fixed order.
 *
 * <p>One instance for the texts of one revision; thread-safe. Every checkout runs it, so it streams into bytes and
 * caches the parts that decisions share.
 */
public final class DecisionDocument {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final int MOST_LOCALES = 32;

    private final TextLookup texts;
    private final ConcurrentMap<String, PartJson> parts = new ConcurrentHashMap<>();

    public DecisionDocument(TextLookup texts) {
        this.texts = texts;
    }

    /**
     * The document alone. Equal inputs give equal bytes.
     *
     * @param locale BCP 47 tag of the shopper's language
     */
    public RenderedJson document(Decision decision, String locale) {
        return render(decision, locale, null);
    }

    /**
     * The answer to a storefront.
     *
     * @param locale BCP 47 tag of the shopper's language
     */
    public RenderedJson answer(Decision decision, String locale, Envelope envelope) {
        return render(decision, locale, envelope);
    }

    private RenderedJson render(Decision decision, String locale, @Nullable Envelope envelope) {
        PartJson shared = parts(locale);
        try (Splice text = new Splice(JSON, decision.lines().size())) {
            write(text, decision, shared, envelope);
            return RenderedJson.of(text.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Callers choose the locale, so only a limited number of locales is cached. */
    private PartJson parts(String locale) {
        PartJson known = parts.get(locale);
        if (known != null) {
            return known;
        }
        PartJson made = new PartJson(JSON, texts, locale);
        if (parts.size() < MOST_LOCALES) {
            parts.put(locale, made);
        }
        return made;
    }

    private static void write(Splice text, Decision decision, PartJson shared, @Nullable Envelope envelope)
            throws IOException {
        JsonGenerator out = text.out();
        out.writeStartObject();
        if (envelope != null) {
            out.writeStringField("id", envelope.id().toString());
            out.writeStringField("cartId", envelope.cartId());
        }
        out.writeStringField("disposition", decision.disposition().name());
        out.writeStringField(
                "market", decision.market() == null ? null : decision.market().value());
        out.writeArrayFieldStart("lines");
        for (LineDecision line : decision.lines()) {
            LineJson.write(text, line, shared, envelope == null ? null : envelope.urls());
        }
        out.writeEndArray();
        if (envelope != null) {
            writeRedirects(out, decision, envelope.urls());
        }
        writeIdentity(out, decision.identity());
        out.writeObjectFieldStart("basis");
        out.writeNumberField("revision", decision.revision());
        out.writeStringField("evaluatedAt", MILLISECONDS.format(decision.evaluatedAt()));
        out.writeStringField("validUntil", MILLISECONDS.format(decision.validUntil()));
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

    private static void writeIdentity(JsonGenerator out, IdentityAnswer identity) throws IOException {
        out.writeObjectFieldStart("identity");
        out.writeStringField("required", identity.required().name());
        out.writeStringField("held", identity.held().name());
        out.writeBooleanField("satisfied", identity.satisfied());
        out.writeEndObject();
    }

    private static void writeRedirects(JsonGenerator out, Decision decision, RedirectUrls urls) throws IOException {
        out.writeArrayFieldStart("redirects");
        for (Redirection redirection : Redirection.of(decision)) {
            out.writeStartObject();
            out.writeStringField("storefront", redirection.storefront().value());
            out.writeStringField("url", urls.url(redirection.storefront(), redirection.lines()));
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
