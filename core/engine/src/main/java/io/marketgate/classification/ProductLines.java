package io.marketgate.classification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.PackProblem;
import io.marketgate.pack.Reading;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Classifies products line by line: a JSON object in, a JSON object out, whatever the number of lines in the memory of one.
 * A line that is no product is answered by what is wrong with it, and the others go on. Thread-safe.
 */
public final class ProductLines {
    private static final int DEEPEST = 32;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final JsonFactory OUT = new JsonFactory();

    private final ProductReader reader;
    private final Classifier classifier;
    private final AnswerWriter writer;
    private final List<MarketCode> markets;
    private final Instant at;

    /** Classifies in these markets at that instant. */
    public ProductLines(
            ProductReader reader, Classifier classifier, AnswerWriter writer, List<MarketCode> markets, Instant at) {
        this.reader = reader;
        this.classifier = classifier;
        this.writer = writer;
        this.markets = List.copyOf(markets);
        this.at = at;
    }

    /** Answers every line that is not blank, in order. Closes neither stream. */
    public void classify(InputStream products, OutputStream answers) throws IOException {
        Lines lines = new Lines(new BufferedInputStream(products));
        JsonGenerator out = OUT.createGenerator(answers).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.setRootValueSeparator(null);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                answer(line, out);
                out.writeRaw('\n');
            }
        }
        out.flush();
    }

    private void answer(Lines.Line line, JsonGenerator out) throws IOException {
        Reading<ProductDescription> read = read(line);
        out.writeStartObject();
        out.writeNumberField("line", line.number());
        if (read instanceof Reading.Refused<ProductDescription> refused) {
            AnswerWriter.writeProblems(out, refused.problems());
        } else {
            writer.writeMembers(out, classifier.classify(read.orThrow(), markets, at));
        }
        out.writeEndObject();
    }

    private Reading<ProductDescription> read(Lines.Line line) throws IOException {
        byte[] bytes = line.bytes();
        if (bytes == null) {
            return refused("a line of at most " + Lines.LONGEST / 1024 + " KiB is expected");
        }
        if (!isUtf8(bytes)) {
            return refused("the line is not UTF-8");
        }
        try {
            JsonNode json = JSON.readTree(bytes);
            return isText(json) ? reader.read(json, "") : refused("half of a surrogate pair is no character");
        } catch (JsonProcessingException e) {
            return refused(
                    String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                            ? "a member stands twice"
                            : "not readable as one JSON object");
        }
    }

    private static Reading<ProductDescription> refused(String message) {
        return new Reading.Refused<>(List.of(new PackProblem("", 0, "", message)));
    }

    /** The JSON parser takes a line with zeros between its letters for UTF-16. */
    private static boolean isUtf8(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return false;
            }
        }
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** Whether every text and name can be written again: an escape can write half of a surrogate pair. */
    private static boolean isText(JsonNode json) {
        if (json.isTextual()) {
            return StandardCharsets.UTF_8.newEncoder().canEncode(json.textValue());
        }
        for (var members = json.fields(); members.hasNext(); ) {
            var member = members.next();
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(member.getKey()) || !isText(member.getValue())) {
                return false;
            }
        }
        for (var items = json.isArray() ? json.elements() : List.<JsonNode>of().iterator(); items.hasNext(); ) {
            if (!isText(items.next())) {
                return false;
            }
        }
        return true;
    }
}
