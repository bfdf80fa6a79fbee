package io.marketgate.admin.journal;

import io.marketgate.seal.Checked;
import io.marketgate.seal.Checkpoint;
import io.marketgate.seal.Digest;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.SealReport;
import io.marketgate.seal.SignedCheckpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcome of a verification on the wire. */
record VerificationView(
        @Schema(
                description =
                        "`CLEAN`: all that was recorded is as it was recorded, of all merchants; `EMPTY`: nothing was recorded on"
                                + " these days; `NOT_PROVEN`: nothing is wrong, and all days ended before the chain began, so nothing"
                                + " is proven; `NOT_CLEAN`: `flaws` and `otherFlaws` say what is wrong")
        SealReport.Outcome outcome,

        @Schema(description = "whether the outcome is `CLEAN` or `EMPTY`")
        boolean clean,

        @Schema(description = "first day that was checked, in UTC")
        LocalDate firstDay,

        @Schema(description = "last day that was checked, in UTC")
        LocalDate lastDay,

        @Schema(description = "decisions that commits of these days name, of all merchants")
        long decisions,

        @Schema(description = "commits of these days") long commits,

        @Schema(description = "changes of the catalogue that were checked")
        long changes,

        @Schema(description = "security events that were checked")
        long securityEvents,

        @Schema(description = "checkpoints that were checked")
        long checkpoints,

        @Schema(description = "decisions that the gate has recorded and no checkpoint covers yet")
        long notYetSealed,

        @Schema(
                description =
                        "decisions and changes from before the gate bound them to each other; nothing proves them")
        long beforeTheChain,

        @Schema(description = "first instant whose decisions are bound; null while no checkpoint says so") @Nullable
        Instant chainBegins,

        @Schema(
                description =
                        "days of the span that ended before the chain began: nothing proves what was recorded on them. None"
                                + " where the chain begins with the gate's first change, before which nothing could be decided")
        int unprovenDays,

        @Schema(description = "the newest checkpoint that was read; null where there is none") @Nullable
        Named lastCheckpoint,

        @Schema(
                description =
                        "names of the keys that the checkpoints are signed with: compare them with those you keep")
        List<String> keys,

        @Schema(description = "days of the span that retention has dropped; verify their archives")
        List<Dropped> dropped,

        @Schema(description = "what is wrong, at most 1000; of rows only the merchant's own")
        List<Found> flaws,

        @Schema(description = "how many more flaws were found: of other merchants, or beyond 1000")
        long otherFlaws) {

    /** A checkpoint by its name. */
    record Named(
            @Schema(description = "counts up from 1") long number,
            @Schema(description = "when it was made") Instant at,

            @Schema(description = "SHA-256 of the checkpoint in base64url; receipts name it too")
            String sha256) {}

    /** A day that is no longer in the database. */
    record Dropped(
            @Schema(description = "in UTC") LocalDate day,

            @Schema(
                    description =
                            "SHA-256 of its archive's `manifest.json` in base64url; null where it was dropped without an archive")
            @Nullable
            String manifestSha256) {}

    /** One thing that is wrong. */
    record Found(
            @Schema(description = "what is wrong") Flaw.Kind kind,
            @Schema(description = "what is concerned") Flaw.Subject subject,

            @Schema(
                    description =
                            "a decision's `id`, a commit as `lane/sequence`, a checkpoint's number, a change's revision, a"
                                    + " security event's sequence")
            String id,

            @Schema(description = "in one sentence") String detail) {}

    static VerificationView of(SealReport report) {
        Checked checked = report.checked();
        List<LocalDate> days = report.days();
        return new VerificationView(
                report.outcome(),
                report.isClean(),
                days.get(0),
                days.get(days.size() - 1),
                checked.entries(),
                checked.commits(),
                checked.changes(),
                checked.events(),
                checked.checkpoints(),
                checked.notYetSealed(),
                checked.beforeTheChain(),
                report.begins() == null ? null : report.begins().journal(),
                report.unprovenDays(),
                named(report.last()),
                report.kids(),
                report.dropped().stream().map(VerificationView::dropped).toList(),
                checked.flaws().stream()
                        .map(flaw -> new Found(flaw.kind(), flaw.subject(), flaw.id(), flaw.detail()))
                        .toList(),
                checked.unshown());
    }

    private static @Nullable Named named(@Nullable SignedCheckpoint signed) {
        return signed == null
                ? null
                : new Named(signed.checkpoint().number(), signed.checkpoint().at(), Digest.text(signed.hash()));
    }

    private static Dropped dropped(Checkpoint.DroppedDay day) {
        byte[] manifest = day.manifest();
        return new Dropped(day.day(), manifest == null ? null : Digest.text(manifest));
    }
}
