package io.marketgate.catalogue.postgres.payload;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.util.function.Function;

/** Deserializes a member's name that is a single-word value. */
final class WordKeyDeserializer extends KeyDeserializer {
    private final Function<String, ?> parse;

    WordKeyDeserializer(Function<String, ?> parse) {
        this.parse = parse;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        return parse.apply(key);
    }
}
