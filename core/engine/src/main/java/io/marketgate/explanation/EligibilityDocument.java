package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.StorefrontId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * What product pages may say of SKUs in markets, as the wire contract has it.
 *
 * @param storefront who asks
 * @param detail how much is said of each
 * @param answers in the order of the question
 * @param revision the catalogue's revision of all answers
 * @param evaluatedAt the instant they were made for
 * @param rulesAgeMillis how long ago the catalogue was last known to be unchanged, in milliseconds
 */
public record EligibilityDocument(
        StorefrontId storefront,
        Detail detail,
        List<Answer> answers,
        long revision,
        Instant evaluatedAt,
        long rulesAgeMillis) {
    private static final JsonFactory JSON = new JsonFactory();

    public EligibilityDocument {
        answers = List.copyOf(answers);
    }

    /**
     * What is said of one SKU in one market.
     *
     * @param market that was asked about; a decision knows none where there is no pack
     * @param explained the decision of a cart of one line
     */
    public record Answer(MarketCode market, Explained explained) {}

    /** The document as JSON, its members in a fixed order. */
    public RenderedJson render() {
        try (Splice text = new Splice(JSON, answers.size())) {
            write(text);
            return RenderedJson.of(text.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Splice text) throws IOException {
        JsonGenerator out = text.out();
        out.writeStartObject();
        out.writeStringField("storefront", storefront.value());
        out.writeArrayFieldStart("answers");
        for (Answer answer : answers) {
            out.writeStartObject();
            LineJson.write(text, answer.explained().lines().get(0), answer.market(), detail);
            out.writeStringField("language", answer.explained().language());
            DecisionDocument.writeIdentity(out, answer.explained().decision().identity());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectFieldStart("basis");
        out.writeNumberField("revision", revision);
        out.writeNumberField("rulesAgeMillis", rulesAgeMillis);
        out.writeStringField("evaluatedAt", Milliseconds.text(evaluatedAt));
        out.writeEndObject();
        out.writeEndObject();
    }
}
