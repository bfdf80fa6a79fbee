package io.marketgate.admin.catalogue;

import io.marketgate.admin.DifferentRow;
import io.marketgate.seal.Checked;
import io.marketgate.seal.Digest;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.SignedCheckpoint;
import io.marketgate.seal.catalogue.CatalogueReport;
import io.marketgate.seal.catalogue.Comparison;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcome of a verification of the catalogue on the wire. */
record CatalogueVerificationView(
        @Schema(
                description =
                        "`CLEAN`: every row is the one that a proven change wrote, and none is missing; `NOT_PROVEN`: nothing"
                                + " differs, and rows are counted in `beforeTheChain`, which nothing proves; `NOT_CLEAN`: `differences`"
                                + " or `flaws` say what is wrong")
        CatalogueReport.Outcome outcome,

        @Schema(description = "whether the outcome is `CLEAN`")
        boolean clean,

        @Schema(description = "the newest, up to which everything was checked")
        long revision,

        @Schema(
                description =
                        "rows that the audit trail tells of and that were compared, the merchant's and the law's, also those that"
                                + " have ended")
        long rows,

        @Schema(
                description =
                        "how many of them were written before changes were bound to each other: the trail tells of them, and"
                                + " nothing proves it")
        long beforeTheChain,

        @Schema(description = "the rows that differ, at most 1000")
        List<DifferentRow> differences,

        @Schema(description = "how many more differ") long otherDifferences,

        @Schema(description = "changes of the audit trail that were checked, of all merchants, from the first on")
        long changes,

        @Schema(description = "what is wrong with the audit trail, at most 1000; of changes only the merchant's own")
        List<BrokenTrail> flaws,

        @Schema(description = "how many more flaws the audit trail has: of other merchants, or beyond 1000")
        long otherFlaws,

        @Schema(description = "the checkpoint that proves the trail; null where there is none") @Nullable
        NewestCheckpoint lastCheckpoint,

        @Schema(description = "names of the keys that it is signed with: compare them with those you keep")
        List<String> keys) {

    /** One thing that is wrong with the audit trail. */
    record BrokenTrail(
            @Schema(description = "what is wrong") Flaw.Kind kind,
            @Schema(description = "what is concerned") Flaw.Subject subject,

            @Schema(description = "a change's revision, or a checkpoint's number")
            String id,

            @Schema(description = "in one sentence") String detail) {}

    /** A checkpoint by its name. */
    record NewestCheckpoint(
            @Schema(description = "counts up from 1") long number,
            @Schema(description = "when it was made") Instant at,

            @Schema(description = "SHA-256 of the checkpoint in base64url; receipts name it too")
            String sha256) {}

    static CatalogueVerificationView of(CatalogueReport report) {
        Comparison rows = report.rows();
        Checked trail = report.trail();
        return new CatalogueVerificationView(
                report.outcome(),
                report.outcome() == CatalogueReport.Outcome.CLEAN,
                report.revision(),
                rows.rows(),
                rows.beforeTheChain(),
                rows.differences().stream().map(DifferentRow::of).toList(),
                rows.unshown(),
                trail.changes(),
                trail.flaws().stream()
                        .map(flaw -> new BrokenTrail(flaw.kind(), flaw.subject(), flaw.id(), flaw.detail()))
                        .toList(),
                trail.unshown(),
                named(report.last()),
                report.kids());
    }

    private static @Nullable NewestCheckpoint named(@Nullable SignedCheckpoint signed) {
        return signed == null
                ? null
                : new NewestCheckpoint(
                        signed.checkpoint().number(), signed.checkpoint().at(), Digest.text(signed.hash()));
    }
}
