package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marketgate.identity.address.AddressResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The function's table of places matches the gate's, as far as a function can use it. */
class PlacesTest {
    private static final Path TABLE = Path.of("connectors/shopify/function/src/places.js");

    @Test
    void holdsThePostcodesAndProvincesOfEverySupportedCountry() throws IOException {
        JsonNode territories = territories();
        JsonNode places = places();

        assertThat(places.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(texts(territories.path("supported"), any -> true));
        for (JsonNode row : territories.path("territories")) {
            for (JsonNode detection : row.path("detect")) {
                String country = detection.path("in").textValue();
                if (places.has(country)) {
                    holds(places.path(country), row, detection);
                }
            }
        }
    }

    private static void holds(JsonNode place, JsonNode row, JsonNode detection) {
        boolean whole = row.has("country");
        String id = row.path("id").textValue();
        Set<String> postcodes = texts(detection.path("postalCodes"), any -> true);
        assertThat(texts(place.path(whole ? "own" : "parts"), any -> true))
                .as(id)
                .containsAll(postcodes);
        if (!whole) {
            Set<String> codes = texts(detection.path("subdivisions"), name -> name.matches("[A-Z]{2}"));
            assertThat(texts(place.path("provinces"), any -> true)).as(id).containsAll(codes);
        }
    }

    private static Set<String> texts(JsonNode list, Predicate<String> wanted) {
        Set<String> texts = new TreeSet<>();
        StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .filter(wanted)
                .forEach(texts::add);
        return texts;
    }

    private static JsonNode territories() throws IOException {
        try (InputStream file = AddressResolver.class.getResourceAsStream("/marketgate/territories.yaml")) {
            return new YAMLMapper().readTree(file);
        }
    }

    private static JsonNode places() throws IOException {
        String script = Files.readString(TABLE);
        int begin = script.indexOf("PLACES = ") + "PLACES = ".length();
        return Payloads.json(script.substring(begin, script.indexOf("};", begin) + 1));
    }
}
