package io.marketgate.harness;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Vendure as npm installs it, with our plug-in as it is published: below the build's own directory, kept from one build to
 * the next, and never in the repository.
 */
public final class VendurePackages {
    private static final Path RIG = Path.of("src/test/vendure");
    private static final Path PLUGIN = Path.of("../checkout-adapter/connectors/vendure");
    private static final Path INSTALLED = Path.of("target/vendure");

    private VendurePackages() {}

    /**
     * The installed rig.
     *
     * @return the directory of {@code shop.js}
     * @throws org.opentest4j.TestAbortedException in CI, and where there is no Node or npm or npm cannot install
     */
    public static Path installed() {
        if (System.getenv("CI") != null) {
            abort("the Vendure shop is skipped in CI: it is installed from npm while the tests run");
        }
        try {
            Files.createDirectories(INSTALLED);
            need(ConnectorTests.OLD_ENOUGH, "there is no Node 20 or newer");
            installPackages();
            Files.copy(RIG.resolve("shop.js"), INSTALLED.resolve("shop.js"), StandardCopyOption.REPLACE_EXISTING);
            copyPlugin(INSTALLED.resolve("node_modules/@marketgate/vendure-plugin"));
            return INSTALLED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Done when the note about it equals what is wanted: an installation that was interrupted has none. */
    private static void installPackages() throws IOException {
        Path wanted = RIG.resolve("package.json");
        Path done = INSTALLED.resolve("installed.json");
        if (Files.exists(done) && Files.mismatch(wanted, done) < 0) {
            return;
        }
        Files.copy(wanted, INSTALLED.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        need(
                List.of(
                        windows ? "npm.cmd" : "npm",
                        "install",
                        "--prefix=" + INSTALLED,
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--no-package-lock"),
                "npm cannot install Vendure");
        Files.copy(wanted, done, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void need(List<String> command, String otherwise) {
        Path output = INSTALLED.resolve("install.log");
        if (!ConnectorTests.succeeds(command, output)) {
            abort("the Vendure shop is skipped: " + otherwise + " (see integration-tests/" + output + ")");
        }
    }

    /** Only what its package would hold, so that a file left out of it is missed here. */
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
