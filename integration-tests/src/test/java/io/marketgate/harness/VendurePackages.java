package io.marketgate.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Vendure as installed by npm, with our plug-in as it is published. */
public final class VendurePackages {
    private static final Path RIG = Path.of("src/test/vendure");
    private static final Path PLUGIN = Path.of("../checkout-adapter/connectors/vendure");

    private VendurePackages() {}

    /**
     * The installed rig.
     *
     * @return the directory of {@code shop.js}
     * @throws org.opentest4j.TestAbortedException in CI, and if there is no Node or npm or npm cannot install
     */
    public static Path installed() {
        try {
            Path installed = NpmPackages.installed("the Vendure shop", RIG.resolve("package.json"), "vendure");
            Files.copy(RIG.resolve("shop.js"), installed.resolve("shop.js"), StandardCopyOption.REPLACE_EXISTING);
            copyPlugin(installed.resolve("node_modules/@marketgate/vendure-plugin"));
            return installed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the files of its package, so that a file missing from the package is missing here too. */
    private static void copyPlugin(Path target) throws IOException {
        if (Files.exists(target)) {
            try (Stream<Path> former = Files.walk(target)) {
                for (Path file : former.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        JsonNode description =
                new ObjectMapper().readTree(PLUGIN.resolve("package.json").toFile());
        copy(PLUGIN.resolve("package.json"), target.resolve("package.json"));
        for (JsonNode name : description.required("files")) {
            copy(PLUGIN.resolve(name.textValue()), target.resolve(name.textValue()));
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
