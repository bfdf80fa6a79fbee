package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** What a platform does with an order once it has asked the gate, the worst for the gate first. */
enum Outcome {
    /** It goes on: nothing of the platform's own is left between the shopper and the goods. */
    SOLD,
    /** The order stood before it asked, and stands; it asks again later. */
    ASKED_AGAIN,
    /** It sends the shopper where it was told to. */
    HANDED_OVER,
    /** It does not go on. */
    REFUSED;

    /** Reads one as the cases write it, such as {@code handed over}. */
    static Outcome read(JsonNode word) {
        return valueOf(word.textValue().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
