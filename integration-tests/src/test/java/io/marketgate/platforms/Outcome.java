package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** What a platform does with an order after its question to the gate, the worst for the gate first. */
enum Outcome {
    /** It continues: the platform itself no longer stops the order. */
    SOLD,
    /** The order existed before the question, and still does; the platform asks again later. */
    ASKED_AGAIN,
    /** It sends the shopper to another URL. */
    HANDED_OVER,
    /** It stops. */
    REFUSED;

    /** Reads an outcome in the case files, such as {@code handed over}. */
    static Outcome read(JsonNode word) {
        return valueOf(word.textValue().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
