package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Extracts the document from an answer, for replay. The envelope belongs to the answer and is left out. */
public final class AnswerDocument {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> OF_ANSWER = Set.of("id", "cartId", "redirects", "notices", "receipt");

    private AnswerDocument() {}

    /**
     * The document in an answer, byte for byte what {@link DecisionDocument#document} wrote.
     *
     * @throws UncheckedIOException if it is not JSON
     */
    public static RenderedJson of(RenderedJson answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(answer.utf8().length);
        try (JsonParser in = JSON.createParser(answer.utf8());
                JsonGenerator out = JSON.createGenerator(bytes)) {
            while (in.nextToken() != null) {
                if (in.currentToken() == JsonToken.FIELD_NAME && isOfEnvelope(in)) {
                    in.nextToken();
                    in.skipChildren();
                } else {
                    out.copyCurrentEvent(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RenderedJson.of(bytes.toByteArray());
    }

    private static boolean isOfEnvelope(JsonParser in) throws IOException {
        String name = in.currentName();
        JsonStreamContext parent = in.getParsingContext().getParent();
        if (parent.inRoot()) {
            return OF_ANSWER.contains(name);
        }
        if (parent.inArray()) {
            return name.equals("url") && "remedies".equals(parent.getParent().getCurrentName());
        }
        return name.equals("rulesAgeMillis") && "basis".equals(parent.getCurrentName());
    }
}
