package io.marketgate.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** A connector that is an npm package, as it would be published. */
enum ConnectorPackage {
    CLIENT("node"),
    VENDURE("vendure");

    private final Path folder;

    ConnectorPackage(String folder) {
        this.folder = Path.of("../checkout-adapter/connectors").resolve(folder);
    }

    /**
     * Copies only the files that its description lists, so that a file missing from the package is missing here too.
     *
     * @param modules a {@code node_modules} directory; a former copy in it is replaced
     */
    void copyTo(Path modules) throws IOException {
        Path description = folder.resolve("package.json");
        JsonNode read = new ObjectMapper().readTree(description.toFile());
        Path target = modules.resolve(read.required("name").textValue());
        delete(target);
        copy(description, target.resolve("package.json"));
        for (JsonNode name : read.required("files")) {
            copy(folder.resolve(name.textValue()), target.resolve(name.textValue()));
        }
    }

    private static void delete(Path target) throws IOException {
        if (Files.exists(target)) {
            try (Stream<Path> former = Files.walk(target)) {
                for (Path file : former.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copied.toAbsolutePath().getParent());
                Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
