package io.marketgate.harness;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Packages that npm fetches while the tests run, without running their scripts: in the build directory, kept from one
 * build to the next, and never in the repository.
 */
public final class NpmPackages {
    private static final Path FETCHED = Path.of("target");

    private final String whose;
    private final Path directory;

    private NpmPackages(String whose, Path directory) {
        this.whose = whose;
        this.directory = directory;
    }

    /**
     * Packages and their dependencies.
     *
     * @param whose the name of the test in the message if it is skipped
     * @param wanted names and versions, in a {@code package.json}
     * @param name of the directory for them
     * @return the directory that has them as its {@code node_modules}
     * @throws org.opentest4j.TestAbortedException in CI, and if there is no Node or npm or npm cannot install
     */
    public static Path installed(String whose, Path wanted, String name) {
        try {
            return new NpmPackages(whose, FETCHED.resolve(name)).install(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Files of one package, without what it depends on.
     *
     * @param whose test it is for, in the words in which it is said to be skipped
     * @param wanted its name and version, as {@code name@version}
     * @param name of the directory that they go to
     * @param files their paths within the package
     * @return the directory that those paths begin at
     * @throws org.opentest4j.TestAbortedException in CI, and where there is no Node, npm or tar or npm cannot fetch it
     */
    public static Path unpacked(String whose, String wanted, String name, List<String> files) {
        try {
            return new NpmPackages(whose, FETCHED.resolve(name)).unpack(wanted, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path install(Path wanted) throws IOException {
        prepare();
        if (!isDone(Files.readString(wanted))) {
            Files.copy(wanted, directory.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
            need(
                    List.of(
                            npm(),
                            "install",
                            "--prefix=" + directory,
                            "--ignore-scripts",
                            "--no-audit",
                            "--no-fund",
                            "--no-package-lock"),
                    "npm cannot install what it takes");
            Files.copy(wanted, done(), StandardCopyOption.REPLACE_EXISTING);
        }
        return directory;
    }

    private Path unpack(String wanted, List<String> files) throws IOException {
        prepare();
        Path archive = directory.resolve(wanted.replaceFirst("^@", "").replaceAll("[@/]", "-") + ".tgz");
        String note = wanted + " " + files;
        if (!isDone(note)) {
            need(
                    List.of(npm(), "pack", wanted, "--ignore-scripts", "--pack-destination=" + directory),
                    "npm cannot fetch " + wanted);
            List<String> unpacking =
                    new ArrayList<>(List.of("tar", "-xzf", archive.toString(), "-C", directory.toString()));
            files.forEach(file -> unpacking.add("package/" + file));
            need(unpacking, "tar cannot unpack " + wanted);
            Files.writeString(done(), note);
        }
        return directory.resolve("package");
    }

    private void prepare() throws IOException {
        if (System.getenv("CI") != null) {
            abort(whose + " is skipped in CI: it takes what npm fetches while the tests run");
        }
        Files.createDirectories(directory);
        need(ConnectorTests.OLD_ENOUGH, "there is no Node 20 or newer");
    }

    /** Whether the marker file exists; an interrupted installation has none. */
    private boolean isDone(String wanted) throws IOException {
        return Files.exists(done()) && Files.readString(done()).equals(wanted);
    }

    private Path done() {
        return directory.resolve("installed.json");
    }

    private void need(List<String> command, String otherwise) {
        Path output = directory.resolve("install.log");
        if (!ConnectorTests.succeeds(command, output)) {
            abort(whose + " is skipped: " + otherwise + " (see integration-tests/" + output + ")");
        }
    }

    private static String npm() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? "npm.cmd" : "npm";
    }
}
