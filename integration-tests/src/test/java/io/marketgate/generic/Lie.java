package io.marketgate.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** How a {@link StandInGate} falsifies an answer that opens every line. Without one the answer is correct. */
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
    A_BLOCKED_LINE_WITHOUT_A_TEXT(answer -> line(answer).put("verdict", "BLOCK").remove("shopper")),
    A_BLOCKED_CART_OF_OPEN_LINES(answer -> answer.put("disposition", "BLOCK")),
    /** The status is 201. */
    CREATED,
    /** The status is 500. */
    BROKEN,
    /** An HTML page in place of the answer. */
    A_PAGE,
    NOTHING,
    /** A redirect to the correct answer. */
    A_REDIRECT,
    /** No answer until the storefront gives up. */
    SILENCE,
    /** Half an answer, and no more until the storefront gives up. */
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
