package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One call of one platform, told once with {@code ${...}} where its cases differ.
 *
 * @param name of the file
 * @param ask how the platform calls
 * @param budget how long it waits for an answer
 * @param open the case that may be sold, which is asked again while the gate cannot answer
 * @param slow what is answered while it waits for its database
 * @param closed what is answered once its rules are too old, and its keys with them
 * @param cases all, the open one among them
 */
record PlatformFile(
        String name,
        JsonNode ask,
        Duration budget,
        PlatformCase open,
        Expectation slow,
        Expectation closed,
        List<PlatformCase> cases) {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Set<String> MEMBERS = Set.of("about", "ask", "budget", "slow", "closed", "cases");

    PlatformFile {
        cases = List.copyOf(cases);
    }

    /** Every file there is. */
    static List<PlatformFile> all() {
        try (Stream<Path> files =
                Files.walk(Path.of(PlatformFile.class.getResource("/platforms").toURI()))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(PlatformFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlatformFile read(Path file) {
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        JsonNode tree;
        try {
            tree = YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        Set<String> members = new HashSet<>();
        tree.fieldNames().forEachRemaining(members::add);
        if (!members.equals(MEMBERS)) {
            throw new IllegalStateException(name + " has " + members + " and not " + MEMBERS);
        }
        List<PlatformCase> cases = new ArrayList<>();
        tree.required("cases").forEach(one -> cases.add(PlatformCase.read(one)));
        PlatformCase open = cases.stream()
                .filter(one -> one.name().startsWith("open: "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no case that is open"));
        return new PlatformFile(
                name,
                tree.required("ask"),
                Duration.parse(tree.required("budget").textValue()),
                open,
                Expectation.read(tree.required("slow")),
                Expectation.read(tree.required("closed")),
                cases);
    }
}
