package io.marketgate.pack.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files that ship with this version, on the class path below {@code marketgate/}. */
public final class Resources {
    private static final String FOLDER = "/marketgate/";

    private Resources() {}

    /** @throws IllegalStateException if the file did not ship */
    public static NamedText file(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("`" + name + "` is not on the class path"));
    }

    /** The file, if it shipped. */
    public static Optional<NamedText> find(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                return Optional.empty();
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new NamedText(name.substring(name.lastIndexOf('/') + 1), text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file's name and content. */
    public record NamedText(String name, String text) {}
}
