package io.marketgate.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads every case of the corpus, from a folder or a jar. */
public final class Corpus {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Set<String> FILE_MEMBERS = Set.of("about", "given", "cases");
    private static final Set<String> CASE_MEMBERS = Set.of("name", "now", "given", "when", "then");

    private Corpus() {}

    /** Every case, by file and position in it. */
    public static List<CorpusCase> cases() {
        try {
            URI root = Corpus.class.getResource("/corpus").toURI();
            if (!"jar".equals(root.getScheme())) {
                return cases(Path.of(root));
            }
            try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
                return cases(jar.getPath("/corpus"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CorpusCase> cases(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<CorpusCase> cases = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                read(root.relativize(file).toString(), Files.readString(file), cases);
            }
            return cases;
        }
    }

    private static void read(String file, String text, List<CorpusCase> into) throws IOException {
        JsonNode root = YAML.readTree(text);
        requireMembers(file, root, FILE_MEMBERS);
        Set<String> names = new HashSet<>();
        for (JsonNode one : root.withArray("/cases")) {
            requireMembers(file, one, CASE_MEMBERS);
            String name = one.path("name").asText();
            if (name.isEmpty()
                    || !names.add(name)
                    || !one.has("when")
                    || one.path("then").isEmpty()) {
                throw new IllegalArgumentException(
                        file + ": a case needs a name of its own, a when and a then: " + name);
            }
            Optional<Instant> now =
                    one.has("now") ? Optional.of(Instant.parse(one.path("now").asText())) : Optional.empty();
            into.add(new CorpusCase(
                    file,
                    name,
                    merged(root.path("given"), one.path("given")),
                    (ObjectNode) one.path("when"),
                    one.path("then"),
                    now));
        }
    }

    private static void requireMembers(String file, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(file + ": unknown member `" + name + "`");
            }
        });
    }

    /** The file's world with the case's own: members of objects are replaced, entries of lists are added. */
    private static ObjectNode merged(JsonNode shared, JsonNode own) {
        ObjectNode merged = YAML.createObjectNode();
        for (JsonNode part : List.of(shared, own)) {
            part.fields().forEachRemaining(member -> {
                JsonNode there = merged.get(member.getKey());
                if (there instanceof ObjectNode object && member.getValue().isObject()) {
                    object.setAll((ObjectNode) member.getValue().deepCopy());
                } else if (there instanceof ArrayNode array && member.getValue().isArray()) {
                    array.addAll((ArrayNode) member.getValue().deepCopy());
                } else {
                    merged.set(member.getKey(), member.getValue().deepCopy());
                }
            });
        }
        return merged;
    }
}
