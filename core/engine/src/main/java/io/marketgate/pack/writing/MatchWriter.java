package io.marketgate.pack.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.product.Value;
import io.marketgate.rule.Match;
import java.util.List;

/** Writes {@code match}: by attribute of evidence, what it must say. */
public final class MatchWriter implements Match.Cases<ObjectNode, ObjectNode> {
    private static final MatchWriter WRITER = new MatchWriter();

    private MatchWriter() {}

    /**
     * Writes matches; an empty object if there are none.
     *
     * @throws IllegalArgumentException if one attribute is asked the same twice
     */
    public static ObjectNode write(List<Match> matches) {
        ObjectNode written = Json.object();
        matches.forEach(match -> match.test().fold(WRITER, written.withObjectProperty(match.attribute())));
        return written;
    }

    @Override
    public ObjectNode is(Match.Is test, ObjectNode asked) {
        return Json.put(asked, "is", value(test.value()));
    }

    private static JsonNode value(Value value) {
        return value.<JsonNode>fold(
                text -> Json.text(text.value()),
                amount -> Json.number(amount.value()),
                flag -> Json.flag(flag.value()),
                day -> Json.text(day.value().toString()),
                words -> Json.words(words.values()),
                composition -> {
                    throw new IllegalArgumentException("evidence has no attribute that is a composition");
                });
    }

    @Override
    public ObjectNode oneOf(Match.OneOf test, ObjectNode asked) {
        return Json.put(asked, "in", Json.words(test.words()));
    }

    @Override
    public ObjectNode present(Match.Present test, ObjectNode asked) {
        return Json.put(asked, "present", Json.flag(test.present()));
    }

    @Override
    public ObjectNode same(Match.Same test, ObjectNode asked) {
        return Json.put(asked, "same", Json.text(test.path().word()));
    }

    @Override
    public ObjectNode covers(Match.Covers test, ObjectNode asked) {
        return Json.put(asked, "covers", Json.text(test.path().word()));
    }

    @Override
    public ObjectNode coversContents(Match.CoversContents test, ObjectNode asked) {
        return Json.put(asked, "covers", Json.words(test.asked().words()));
    }

    @Override
    public ObjectNode bound(Match.Bound test, ObjectNode asked) {
        return Json.put(asked, Json.operator(test.comparison()), Json.number(test.bound()));
    }

    @Override
    public ObjectNode boundBy(Match.BoundBy test, ObjectNode asked) {
        return Json.put(
                asked, Json.operator(test.comparison()), Json.text(test.path().word()));
    }
}
