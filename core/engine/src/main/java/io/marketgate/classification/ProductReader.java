package io.marketgate.classification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Attributes;
import io.marketgate.pack.PackProblem;
import io.marketgate.pack.Reading;
import io.marketgate.pack.UnknownWord;
import io.marketgate.pack.Vocabulary;
import io.marketgate.product.Identifiers;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the description of a product: {@code {"id", "title", "productClass", "attributes"}}, of which only {@code id} is
 * needed. The attributes are read as those of a SKU are. Thread-safe.
 */
public final class ProductReader {
    private static final Set<String> MEMBERS = Set.of("id", "title", "productClass", "attributes");
    private static final int LONGEST_TITLE = 256;

    private final Vocabulary vocabulary;
    private final Attributes attributes;

    /** A reader for the terms of this vocabulary. */
    public ProductReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.attributes = new Attributes(vocabulary);
    }

    /**
     * Reads one.
     *
     * @param pointer its location in the document, for problems; empty for the whole document
     */
    public Reading<ProductDescription> read(JsonNode json, String pointer) {
        List<PackProblem> problems = new ArrayList<>();
        if (!json.isObject()) {
            problems.add(problem(pointer, "an object of `id`, `title`, `productClass` and `attributes` is expected"));
            return new Reading.Refused<>(problems);
        }
        json.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                problems.add(problem(pointer, "unknown member `" + member + "`"));
            }
        });
        String id = json.path("id").isTextual() ? json.path("id").textValue() : "";
        if (!Identifiers.isOne(id)) {
            problems.add(problem(pointer + "/id", Identifiers.EXPECTED));
        }
        String title = text(json.path("title"), pointer + "/title", "a text is expected", problems);
        if (title != null && title.length() > LONGEST_TITLE) {
            problems.add(problem(pointer + "/title", "at most " + LONGEST_TITLE + " characters are expected"));
        }
        ProductClass declared = declared(json.path("productClass"), pointer + "/productClass", problems);
        Map<String, Value> facts = facts(json.get("attributes"), pointer + "/attributes", problems);
        return problems.isEmpty()
                ? new Reading.Read<>(new ProductDescription(id, declared, facts))
                : new Reading.Refused<>(problems);
    }

    private @Nullable ProductClass declared(JsonNode json, String pointer, List<PackProblem> problems) {
        String word = text(json, pointer, "a product class of the vocabulary is expected", problems);
        for (ProductClass known : vocabulary.classes().keySet()) {
            if (known.value().equals(word)) {
                return known;
            }
        }
        if (word != null) {
            problems.add(problem(
                    pointer,
                    UnknownWord.named(
                            "product class", word, vocabulary.classes().keySet())));
        }
        return null;
    }

    private Map<String, Value> facts(@Nullable JsonNode json, String pointer, List<PackProblem> problems) {
        Reading<Map<String, Value>> read = attributes.facts(json, pointer);
        if (read instanceof Reading.Refused<Map<String, Value>> refused) {
            problems.addAll(refused.problems());
            return Map.of();
        }
        Map<String, Value> facts = new HashMap<>(read.orThrow());
        facts.replaceAll((name, value) -> {
            Vocabulary.Fact fact = vocabulary.facts().get(name);
            return fact != null && fact.market() && value instanceof Value.Text text
                    ? market(text, pointer + "/" + name, problems)
                    : value;
        });
        return facts;
    }

    private static Value market(Value.Text text, String pointer, List<PackProblem> problems) {
        try {
            return new Value.Text(MarketCode.parse(text.value()).value());
        } catch (IllegalArgumentException notACode) {
            problems.add(problem(pointer, MarketCode.EXPECTED));
            return text;
        }
    }

    private static @Nullable String text(JsonNode json, String pointer, String otherwise, List<PackProblem> problems) {
        if (json.isMissingNode() || json.isNull()) {
            return null;
        }
        if (json.getNodeType() != JsonNodeType.STRING) {
            problems.add(problem(pointer, otherwise));
            return null;
        }
        return json.textValue();
    }

    private static PackProblem problem(String pointer, String message) {
        return new PackProblem("", 0, pointer, message);
    }
}
