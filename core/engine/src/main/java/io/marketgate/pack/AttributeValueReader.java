package io.marketgate.pack;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.Bounds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one attribute of one kind. */
final class AttributeValueReader {
    private static final int LONGEST_TEXT = 256;
    private static final int MOST_VALUES = 500;
    private static final Set<String> LIST_MEMBERS = Set.of("values", "complete");
    private static final Set<String> COMPOSITION_MEMBERS = Set.of("substances", "complete");
    private static final Set<String> SUBSTANCE_MEMBERS =
            Set.of("name", Substance.PER_UNIT, Substance.PER_DAY, Substance.PERCENT);

    private enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        DAY,
        LIST,
        WORDS,
        COMPOSITION
    }

    private final Set<String> words;
    private final String name;
    private final Bounds bounds;
    private final JsonProblems problems;
    private final Kind kind;

    /**
     * A reader of a fact. Its values must be among the fact's words, if there are any, and its numbers within the
     * bounds.
     */
    AttributeValueReader(Vocabulary.Fact fact, JsonProblems problems) {
        this.words = fact.words();
        this.name = fact.definition().name();
        this.bounds = fact.definition().bounds();
        this.problems = problems;
        this.kind = switch (fact.definition().kind()) {
            case WORD -> Kind.TEXT;
            case WORDS -> Kind.WORDS;
            case FLAG -> Kind.FLAG;
            case NUMBER -> Kind.NUMBER;
            case COMPOSITION -> Kind.COMPOSITION;
        };
    }

    /** A reader of an evidence attribute. Its numbers must be within the bounds, and its lists name something. */
    AttributeValueReader(
            String name, Vocabulary.AttributeKind kind, Vocabulary.AttributeForm form, JsonProblems problems) {
        this.words = Set.of();
        this.name = name;
        this.bounds = form.bounds();
        this.problems = problems;
        this.kind = switch (kind) {
            case TEXT -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case FLAG -> Kind.FLAG;
            case DAY -> Kind.DAY;
            case LIST -> Kind.LIST;
        };
    }

    /** The value; null if the text is invalid, after adding a problem. */
    @Nullable
    Value read(JsonNode json, String pointer) {
        return switch (kind) {
            case TEXT -> {
                String word = word(json, pointer);
                yield word == null ? null : new Value.Text(word);
            }
            case NUMBER -> {
                BigDecimal number = number(name, json, pointer);
                yield number == null ? null : new Value.Amount(number);
            }
            case FLAG -> json.isBoolean() ? new Value.Flag(json.booleanValue()) : wrong(pointer, "true or false");
            case DAY -> day(json, pointer);
            case LIST -> listOfSome(json, pointer);
            case WORDS -> list(json, pointer, false);
            case COMPOSITION -> composition(json, pointer);
        };
    }

    private @Nullable String word(JsonNode json, String pointer) {
        if (!json.isTextual() || json.textValue().isBlank() || json.textValue().length() > LONGEST_TEXT) {
            return wrong(pointer, "a text of 1 to " + LONGEST_TEXT + " characters");
        }
        String word = json.textValue();
        if (!words.isEmpty() && !words.contains(word)) {
            problems.add(pointer, "`" + word + "` is not a word of this fact; " + UnknownWord.these(words));
            return null;
        }
        return word;
    }

    private @Nullable BigDecimal number(String named, JsonNode json, String pointer) {
        if (!json.isNumber() && !(json.isTextual() && json.textValue().matches("-?\\d{1,15}(\\.\\d{1,9})?"))) {
            return wrong(pointer, "a decimal number");
        }
        BigDecimal number = json.isNumber() ? json.decimalValue() : new BigDecimal(json.textValue());
        Bounds.Limit broken = bounds.broken(named, number);
        return broken == null
                ? number
                : wrong(pointer, "a number " + broken.comparison().words() + " " + broken.bound());
    }

    private @Nullable Value day(JsonNode json, String pointer) {
        try {
            return new Value.Day(LocalDate.parse(json.asText()));
        } catch (DateTimeParseException notADay) {
            return wrong(pointer, "a day such as 2026-11-22");
        }
    }

    private @Nullable Value listOfSome(JsonNode json, String pointer) {
        JsonNode values = json.isObject() ? json.path("values") : json;
        return values.isArray() && values.isEmpty()
                ? wrong(pointer, "a list of at least one value")
                : list(json, pointer, true);
    }

    private @Nullable Value list(JsonNode json, String pointer, boolean wholeArray) {
        JsonNode values = json.isObject() ? json.path("values") : json;
        if (!values.isArray() || values.size() > MOST_VALUES || !known(json, LIST_MEMBERS)) {
            return wrong(pointer, "a list, or an object of `values` and `complete`");
        }
        Set<String> read = new LinkedHashSet<>();
        String list = json.isObject() ? pointer + "/values" : pointer;
        for (int i = 0; i < values.size(); i++) {
            String word = word(values.get(i), list + "/" + i);
            if (word != null) {
                read.add(word);
            }
        }
        return new Value.Words(read, complete(json, wholeArray));
    }

    private @Nullable Value composition(JsonNode json, String pointer) {
        JsonNode substances = json.isObject() ? json.path("substances") : json;
        if (!substances.isArray() || substances.size() > MOST_VALUES || !known(json, COMPOSITION_MEMBERS)) {
            return wrong(pointer, "a list of substances, or an object of `substances` and `complete`");
        }
        List<Substance> read = new ArrayList<>();
        String list = json.isObject() ? pointer + "/substances" : pointer;
        for (int i = 0; i < substances.size(); i++) {
            String at = list + "/" + i;
            JsonNode substance = substances.get(i);
            if (!substance.isObject() || !known(substance, SUBSTANCE_MEMBERS)) {
                return wrong(at, "an object of `name`, `perUnit`, `perDay`, `percent`");
            }
            String name = word(substance.path("name"), at + "/name");
            if (name != null) {
                read.add(new Substance(
                        name,
                        amount(substance, Substance.PER_UNIT, at),
                        amount(substance, Substance.PER_DAY, at),
                        amount(substance, Substance.PERCENT, at)));
            }
        }
        return new Value.Composition(read, complete(json, false));
    }

    private @Nullable BigDecimal amount(JsonNode substance, String member, String pointer) {
        JsonNode amount = substance.path(member);
        return amount.isMissingNode() || amount.isNull() ? null : number(member, amount, pointer + "/" + member);
    }

    private static boolean complete(JsonNode json, boolean wholeArray) {
        return json.isObject() ? json.path("complete").asBoolean(false) : wholeArray;
    }

    private static boolean known(JsonNode json, Set<String> members) {
        JsonNode complete = json.path("complete");
        boolean known = complete.isMissingNode() || complete.isNull() || complete.isBoolean();
        for (var names = json.fieldNames(); names.hasNext(); ) {
            known &= members.contains(names.next());
        }
        return known;
    }

    private <T> @Nullable T wrong(String pointer, String expected) {
        problems.add(pointer, expected + " is expected");
        return null;
    }
}
