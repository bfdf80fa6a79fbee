package io.marketgate.seal.archive;

import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SealReport;
import io.marketgate.seal.SealedDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of archived days. A day is written beside its place, synced, and moved there in one step; it is then read back
 * and checked. Several replicas may archive the same day into one folder: the first is kept.
 */
public final class Archive {
    /** A copy of the gate's key set. To trust it is to trust the archive's keeper. */
    public static final String KEY_SET = "jwks.json";

    private final Path root;
    private final SealKeys keys;

    public Archive(Path root, SealKeys keys) {
        this.root = root;
        this.keys = keys;
    }

    /**
     * A day that is in the archive, whole and unaltered.
     *
     * @param manifest SHA-256 of the folder's manifest
     * @param rows of entries
     */
    public record Kept(byte[] manifest, long rows) {}

    /** A checkpoint as it is stored. */
    public record StoredCheckpoint(long number, String jws) {}

    /**
     * Archives a day, unless its folder is there already, and checks the folder.
     *
     * @param checkpoints every one from the first to the last that names a lane of the day, in order
     * @throws IOException if it cannot be written or read back, or is not clean: then the day must not be dropped
     */
    public Kept keep(SealedDay day, List<StoredCheckpoint> checkpoints) throws IOException {
        Path folder = folder(day.day());
        if (!ArchiveCheck.isDay(folder)) {
            write(day, checkpoints, folder);
        }
        SealReport report = new ArchiveCheck(keys).run(folder, flaw -> true);
        if (!report.checked().isClean()) {
            throw new IOException("the archive of " + day.day() + " is not clean: "
                    + report.checked().flaws().get(0));
        }
        return new Kept(ArchiveCheck.manifest(folder), Manifest.read(folder).rows());
    }

    /** The folder of a day. */
    public Path folder(LocalDate day) {
        return root.resolve(day.toString());
    }

    private void write(SealedDay day, List<StoredCheckpoint> checkpoints, Path folder) throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve(KEY_SET), keys.keySet());
        Path draft = Files.createDirectory(root.resolve("." + day.day() + "-" + UUID.randomUUID()));
        try {
            long[] rows = {0};
            try (Lines.Writing journal = new Lines.Writing(draft.resolve(ArchivedDay.FILE))) {
                day.commits(commit -> {
                    rows[0] += commit.rows().size();
                    journal.add(ArchivedDay.line(commit));
                });
                day.others(row -> {
                    rows[0]++;
                    journal.add(ArchivedDay.line(row));
                });
            }
            try (Lines.Writing chain = new Lines.Writing(draft.resolve(ArchivedCheckpoints.FILE))) {
                for (StoredCheckpoint one : checkpoints) {
                    chain.add(Lines.JSON
                            .createObjectNode()
                            .put("number", one.number())
                            .put("jws", one.jws()));
                }
            }
            List<String> names = List.of(ArchivedDay.FILE, ArchivedCheckpoints.FILE);
            Files.write(
                    draft.resolve(Manifest.FILE),
                    Manifest.of(day.day(), rows[0], draft, names).write());
            for (String name : List.of(ArchivedDay.FILE, ArchivedCheckpoints.FILE, Manifest.FILE)) {
                Lines.sync(draft.resolve(name));
            }
            Lines.sync(draft);
            move(draft, folder);
            Lines.sync(root);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        } finally {
            delete(draft);
        }
    }

    /** Another replica may have been first; its folder is as good, and is checked all the same. */
    private static void move(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException first) {
            if (!ArchiveCheck.isDay(folder)) {
                throw first;
            }
        }
    }

    private static void delete(Path draft) throws IOException {
        if (Files.notExists(draft)) {
            return;
        }
        try (Stream<Path> files = Files.list(draft)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(draft);
    }
}
