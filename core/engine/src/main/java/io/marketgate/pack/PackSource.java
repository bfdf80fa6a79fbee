package io.marketgate.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pack's source: its own file and its text files. The catalogue stores it, and replicas read it again.
 *
 * @param name the market's or group's code, such as {@code JP}
 * @param files by file name: {@code JP.yaml}, {@code JP.en.yaml}, {@code JP.zh-Hans.yaml} ...
 */
public record PackSource(String name, Map<String, String> files) {
    private static final String EXTENSION = ".yaml";

    /** @throws IllegalArgumentException if the pack's own file is not among the files */
    public PackSource {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        if (!files.containsKey(name + EXTENSION)) {
            throw new IllegalArgumentException("`" + name + EXTENSION + "` is not among the files");
        }
    }

    /** The name of the pack's own file. */
    public String packFile() {
        return name + EXTENSION;
    }

    /** The name of the file with the texts of a language. */
    public String textFile(String language) {
        return name + "." + language + EXTENSION;
    }

    /**
     * SHA-256 over all files and their names, in hexadecimal; the same content has the same digest wherever it was
     * read.
     */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((file, text) -> {
                byte[] content = text.getBytes(StandardCharsets.UTF_8);
                digest.update((file + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
