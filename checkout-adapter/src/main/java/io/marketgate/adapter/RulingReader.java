package io.marketgate.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.explanation.RenderedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ruling from the answer of the wire contract, the same one that is recorded and that a native
 * storefront would get: an adapter says nothing that the journal does not have.
 */
public final class RulingReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** No storefront for a market says less than the law that would close it anyway. */
    private static final String LEAST_TELLING = "NO_STOREFRONT";

    private RulingReader() {}

    /**
     * The ruling that an answer says.
     *
     * @param lines the platform's lines by the ids under which the gate was asked
     * @param words in the answer's language
     */
    public static Ruling read(RenderedJson answer, Map<String, PlatformLine> lines, CureWords words) {
        JsonNode tree = tree(answer);
        return new Ruling(
                UUID.fromString(tree.required("id").textValue()),
                list(tree.required("lines"), line -> line(line, lines, words)),
                list(tree.required("redirects"), redirect -> redirect(redirect, lines)),
                text(tree.required("receipt")));
    }

    /**
     * What a document says of its one line, where nothing was asked but that.
     *
     * @param asked the line
     * @param words in the document's language
     */
    public static RuledLine readLine(RenderedJson document, PlatformLine asked, CureWords words) {
        JsonNode line = tree(document).required("lines").required(0);
        return line(line, Map.of(line.required("id").textValue(), asked), words);
    }

    private static JsonNode tree(RenderedJson json) {
        try {
            return JSON.readTree(json.utf8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuledLine line(JsonNode line, Map<String, PlatformLine> lines, CureWords words) {
        PlatformLine asked = asked(line.required("id"), lines);
        List<Obstacle> obstacles = new ArrayList<>(list(line.required("reasons"), RulingReader::obstacle));
        obstacles.sort(Comparator.comparing((Obstacle one) -> !one.decisive())
                .thenComparing(one -> one.code().equals(LEAST_TELLING))
                .thenComparing(one -> one.law() == null));
        return new RuledLine(
                asked.id(),
                asked.sku(),
                line.required("verdict").textValue(),
                list(line.required("road").path("terms"), JsonNode::textValue),
                obstacles,
                list(line.required("remedies"), remedy -> cure(remedy, words)));
    }

    private static Obstacle obstacle(JsonNode reason) {
        return new Obstacle(
                reason.required("code").textValue(),
                text(reason.required("rule")),
                reason.required("message").textValue(),
                text(reason.required("legalBasis").path("instrument")),
                text(reason.required("enforcementBody")),
                reason.required("decisive").booleanValue());
    }

    private static Cure cure(JsonNode remedy, CureWords words) {
        JsonNode told = remedy.path("maxQuantity");
        Integer most = told.isInt() ? told.intValue() : null;
        return new Cure(
                remedy.required("action").textValue(),
                remedy.required("actor").textValue(),
                remedy.required("option").intValue(),
                most,
                text(remedy.path("url")),
                most == null ? null : words.fewer(most));
    }

    private static HandoverLink redirect(JsonNode redirect, Map<String, PlatformLine> lines) {
        return new HandoverLink(
                redirect.required("storefront").textValue(),
                redirect.required("url").textValue(),
                list(redirect.required("lines"), id -> asked(id, lines).id()));
    }

    private static PlatformLine asked(JsonNode id, Map<String, PlatformLine> lines) {
        PlatformLine line = lines.get(id.textValue());
        if (line == null) {
            throw new IllegalArgumentException("an answer names line `" + id.textValue() + "`, which nobody asked for");
        }
        return line;
    }

    private static @Nullable String text(JsonNode node) {
        return node.textValue();
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> each) {
        List<T> read = new ArrayList<>();
        nodes.forEach(node -> read.add(each.apply(node)));
        return read;
    }
}
