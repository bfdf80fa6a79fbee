package io.marketgate.seal.archive;

import io.marketgate.seal.Checked;
import io.marketgate.seal.CheckpointCheck;
import io.marketgate.seal.DayCheck;
import io.marketgate.seal.Digest;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.PublicKeys;
import io.marketgate.seal.SealReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Checks the folder of a day: its files against the manifest, its rows, commits and checkpoints against each other. */
public final class ArchiveCheck {
    private final PublicKeys keys;

    /** @param keys must not come from the archive itself, whose writer could have replaced them */
    public ArchiveCheck(PublicKeys keys) {
        this.keys = keys;
    }

    /** Whether a folder is that of an archived day. */
    public static boolean isDay(Path folder) {
        return Files.isRegularFile(folder.resolve(Manifest.FILE));
    }

    /** The SHA-256 of a day's manifest, which the checkpoint behind its dropping names. */
    public static byte[] manifest(Path folder) throws IOException {
        return Lines.sha256(folder.resolve(Manifest.FILE));
    }

    /**
     * Checks a day. Blocks.
     *
     * @param shown which flaws are kept; the others are counted
     * @throws IOException if a file cannot be read
     */
    public SealReport run(Path folder, Predicate<Flaw> shown) throws IOException {
        Checked checked = new Checked(shown);
        Manifest manifest;
        try {
            manifest = Manifest.read(folder);
        } catch (RuntimeException e) {
            throw new IOException("`" + Manifest.FILE + "` cannot be read", e);
        }
        for (Map.Entry<String, byte[]> file : manifest.files().entrySet()) {
            if (!MessageDigest.isEqual(file.getValue(), Lines.sha256(folder.resolve(file.getKey())))) {
                checked.add(new Flaw(
                        Flaw.Kind.ALTERED,
                        Flaw.Subject.FILE,
                        file.getKey(),
                        null,
                        "its hash is not " + Digest.text(file.getValue())));
            }
        }
        try {
            return run(folder, manifest, checked);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        } catch (IllegalArgumentException e) {
            throw new IOException("a file of the archive is not in its form", e);
        }
    }

    private SealReport run(Path folder, Manifest manifest, Checked checked) throws IOException {
        CheckpointCheck checkpoints = new CheckpointCheck(ArchivedCheckpoints.first(folder), keys, checked);
        ArchivedCheckpoints.check(folder, checkpoints);
        new DayCheck(
                        new ArchivedDay(folder, manifest.day()),
                        checkpoints.lanes(manifest.day()),
                        checkpoints.begins(),
                        null,
                        checked)
                .run();
        return new SealReport(
                List.of(manifest.day()),
                checked,
                checkpoints.begins(),
                checkpoints.last(),
                List.of(),
                checkpoints.kids());
    }
}
