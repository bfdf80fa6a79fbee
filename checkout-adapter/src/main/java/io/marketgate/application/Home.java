package io.marketgate.application;

import io.marketgate.access.KeyMaterial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The directory of an embedded gate: binaries, data, secrets. Readable by its owner alone, and locked while open, so
 * that two gates never share a database server.
 */
final class Home implements AutoCloseable {
    private final Path directory;
    private final FileChannel lock;

    private Home(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Creates the directory if missing, and locks it.
     *
     * @throws RefusedStart if another gate has locked it
     * @throws IOException if it cannot be created or written
     */
    static Home open(Path directory) throws IOException {
        Files.createDirectories(directory, mode("rwx------"));
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new RefusedStart("another gate is running in `" + directory + "`");
        }
        return new Home(directory, channel);
    }

    /** A path in this home; nothing is created. */
    Path resolve(String name) {
        return directory.resolve(name);
    }

    /** A strong secret that stays the same over restarts. */
    String secret(String name) {
        Path file = directory.resolve("secrets").resolve(name);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent(), mode("rwx------"));
                write(file, KeyMaterial.generate());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a file that only its owner can read (mode 0600 where the platform has modes), completely or not at all.
     */
    static void write(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, mode("rw-------"));
        Files.writeString(draft, content, StandardOpenOption.SYNC, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** File attributes with exactly these permissions, or none if the platform has no modes. */
    static FileAttribute<?>[] mode(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    /** Unlocks it for another gate. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
