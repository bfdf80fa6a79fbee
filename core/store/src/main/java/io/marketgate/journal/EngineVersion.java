package io.marketgate.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What decides: the version of the application and the build of its engine, such as {@code 1.2.0+3f2a9c1d0b7e}. The build
 * is a hash over the engine's classes and over the words, texts and packs that come with it. It is the same wherever the same
 * sources are built by the same compiler, and differs wherever two builds of a version might decide differently.
 */
public final class EngineVersion {
    /** One file of each part that decides. */
    private static final List<String> PARTS =
            List.of("io/marketgate/decision/Decider.class", "marketgate/vocabulary.yaml");

    private static final int DIGITS = 12;

    private final String value;

    /** @param version of the application */
    public EngineVersion(String version) {
        this.value = version + "+" + build();
    }

    /** Version and build, at most some 40 characters. */
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }

    private static String build() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : PARTS) {
                add(part, digest);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the engine cannot read its own build", unreadable);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static void add(String part, MessageDigest digest) throws IOException, URISyntaxException {
        URL url = Objects.requireNonNull(EngineVersion.class.getClassLoader().getResource(part), part);
        if (url.openConnection() instanceof JarURLConnection jar) {
            try (FileSystem files =
                    FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                add(files.getPath("/"), digest);
            }
        } else {
            String root = url.toString();
            add(Path.of(URI.create(root.substring(0, root.length() - part.length()))), digest);
        }
    }

    /** All files in the order of their names, without what the build tool adds in {@code META-INF}. */
    private static void add(Path root, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(file -> !file.startsWith("META-INF"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(name -> add(name, root.resolve(name), digest));
        }
    }

    private static void add(String name, Path file, MessageDigest digest) {
        try {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
