package io.marketgate.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** What a {@link StandInGate} makes of an answer that lets every line through. Without one it tells the truth. */
enum Lie {
    NONE(answer -> {}),
    ANOTHER_CART(answer -> answer.put("cartId", "c-2")),
    NO_CART(answer -> answer.remove("cartId")),
    NO_LINES(answer -> answer.putArray("lines")),
    LINES_THAT_ARE_NO_LIST(answer -> answer.put("lines", "all")),
    LINES_THAT_ARE_NULL(answer -> answer.putNull("lines")),
    A_LINE_MISSING(answer -> answer.withArray("lines").remove(1)),
    A_LINE_TWICE(answer -> answer.withArray("lines").remove(1), answer -> answer.withArray("lines")
            .add(answer.get("lines").get(0))),
    A_LINE_MORE(answer -> answer.withArray("lines").addObject().put("id", "3").put("verdict", "SELL_LOCAL")),
    A_LINE_OF_ANOTHER_ID(answer -> line(answer).put("id", "3")),
    A_LINE_OF_OTHER_GOODS(answer -> line(answer).put("sku", "BOOK-1")),
    A_LINE_THAT_IS_NULL(answer -> answer.withArray("lines").setNull(1)),
    A_VERDICT_NOBODY_KNOWS(answer -> line(answer).put("verdict", "SELL_ANYWHERE")),
    NO_VERDICT(answer -> line(answer).remove("verdict")),
    A_BLOCKED_LINE_WITHOUT_A_TEXT(
            answer -> line(answer).put("verdict", "BLOCK").remove("shopper")),
    A_BLOCKED_CART_OF_OPEN_LINES(answer -> answer.put("disposition", "BLOCK")),
    /** The status is 201. */
    CREATED,
    /** The status is 500. */
    BROKEN,
    /** A page that says yes. */
    A_PAGE,
    NOTHING,
    /** To where the truth is told. */
    A_REDIRECT,
    /** No answer until the shop has given up. */
    SILENCE,
    /** Half an answer, and no more until the shop has given up. */
    HALF_AN_ANSWER;

    private final Consumer<ObjectNode> change;

    Lie() {
        this(answer -> {});
    }

    Lie(Consumer<ObjectNode> change) {
        this.change = change;
    }

    Lie(Consumer<ObjectNode> change, Consumer<ObjectNode> more) {
        this(change.andThen(more));
    }

    void into(ObjectNode answer) {
        change.accept(answer);
    }

    private static ObjectNode line(JsonNode answer) {
        return (ObjectNode) answer.get("lines").get(1);
    }
}
