package io.marketgate.identity.address;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the file of territories, and refuses the whole file if one row is invalid. */
final class TerritoryReader {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final String file;
    private final Set<String> supported = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final List<TerritoryRow> rows = new ArrayList<>();

    private TerritoryReader(String file) {
        this.file = file;
    }

    /**
     * @param file the name for messages
     * @throws TerritoriesRefusedException if the file is invalid
     */
    static TerritoryTable read(InputStream stream, String file) {
        TerritoryReader reader = new TerritoryReader(file);
        try (JsonParser parser = YAML.getFactory().createParser(stream)) {
            reader.readMembers(parser);
        } catch (JsonProcessingException malformed) {
            JsonLocation location = malformed.getLocation();
            throw new TerritoriesRefusedException(
                    file, location == null ? 1 : location.getLineNr(), malformed.getOriginalMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new TerritoryTable(reader.rows, file);
    }

    private void readMembers(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new TerritoriesRefusedException(file, 1, "expected `supported`, `sources` and `territories`");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            switch (name) {
                case "supported" -> readSupported(parser, line);
                case "sources" -> readSources(parser, line);
                case "territories" -> readRows(parser, line);
                default -> throw new TerritoriesRefusedException(file, line, "unknown member `" + name + "`");
            }
        }
        if (rows.isEmpty()) {
            throw new TerritoriesRefusedException(file, 1, "no territories");
        }
        if (parser.nextToken() != null) {
            throw new TerritoriesRefusedException(
                    file, parser.currentTokenLocation().getLineNr(), "a second document");
        }
        refuseUnknownSupport();
    }

    private void readSupported(JsonParser parser, int line) throws IOException {
        JsonNode list = YAML.readTree(parser);
        JsonNode holder = YAML.createObjectNode().set("supported", list);
        supported.addAll(new Members(file, line, holder).texts("supported"));
    }

    private void readSources(JsonParser parser, int line) throws IOException {
        Members all = new Members(file, line, YAML.readTree(parser));
        for (String name : all.names()) {
            Members source = all.member(name);
            source.text("title");
            source.parse(source.text("url"), URI::create);
            source.close();
            sources.add(name);
        }
    }

    private void readRows(JsonParser parser, int line) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY || supported.isEmpty() || sources.isEmpty()) {
            throw new TerritoriesRefusedException(
                    file, line, "`territories` is a list that follows `supported` and `sources`");
        }
        TerritoryRowReader reader = new TerritoryRowReader(supported, sources);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int rowLine = parser.currentTokenLocation().getLineNr();
            Members members = new Members(file, rowLine, YAML.readTree(parser));
            rows.add(reader.read(members, rowLine));
        }
    }

    private void refuseUnknownSupport() {
        Set<String> unknown = new TreeSet<>(supported);
        rows.forEach(row -> unknown.remove(row.territory().market().value()));
        if (!unknown.isEmpty()) {
            throw new TerritoriesRefusedException(
                    file,
                    1,
                    "no row has the supported market `" + unknown.iterator().next() + "`");
        }
    }
}
