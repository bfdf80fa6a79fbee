package io.marketgate.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The market XA, which does not exist: a small and complete pack for tests. */
public final class ExamplePack {
    private ExamplePack() {}

    /** The pack as it was written. */
    public static PackSource source() {
        Map<String, String> files = new HashMap<>();
        for (String file : List.of("XA.yaml", "XA.en.yaml", "XA.zh-Hans.yaml")) {
            files.put(file, text(file));
        }
        return new PackSource("XA", files);
    }

    /** The pack with one text of one file in place of another, which must stand there. */
    public static PackSource with(String file, String before, String after) {
        Map<String, String> files = new HashMap<>(source().files());
        String text = Objects.requireNonNull(files.get(file));
        if (!text.contains(before)) {
            throw new IllegalArgumentException("`" + before + "` is not in " + file);
        }
        files.put(file, text.replace(before, after));
        return new PackSource("XA", files);
    }

    private static String text(String file) {
        try (InputStream stream = ExamplePack.class.getResourceAsStream("/marketgate/example/" + file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
