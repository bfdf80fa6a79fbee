package io.marketgate.catalogue.postgres.payload;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Sets of words in alphabetical order: the order of an immutable set differs from one run to the next. */
@SuppressWarnings("rawtypes") // serializers are registered by raw class
final class OrderedSetSerializer extends JsonSerializer<Set> {
    @Override
    public boolean isEmpty(SerializerProvider provider, Set value) {
        return value.isEmpty();
    }

    @Override
    public void serialize(Set value, JsonGenerator json, SerializerProvider provider) throws IOException {
        List<?> ordered = ((Set<?>) value)
                .stream().sorted(Comparator.comparing(Object::toString)).toList();
        json.writeStartArray();
        for (Object item : ordered) {
            provider.defaultSerializeValue(item, json);
        }
        json.writeEndArray();
    }
}
