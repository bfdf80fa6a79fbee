package io.marketgate.admin.decision;

import io.marketgate.admin.DifferentRow;
import io.marketgate.seal.RowState;
import io.marketgate.seal.catalogue.Comparison;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the catalogue that a decision read is the one that was recorded. */
record CatalogueRecord(
        @Schema(
                description =
                        "`AS_RECORDED`: every row that the decision read is the one that the audit trail recorded, and none is"
                                + " missing; `NOT_AS_RECORDED`: `differences` or `alteredChanges` say what is not; `BEFORE_THE_CHAIN`: nothing"
                                + " differs, and some rows are too old to prove")
        RowState record,

        @Schema(
                description =
                        "how many rows were compared: the merchant's settings, storefronts, partners and rules, its evidence"
                                + " that is of no SKU, the packs, and of the cart's SKUs their rows, evidence and eligibility")
        long rows,

        @Schema(
                description =
                        "how many of them were written before changes were bound to each other; nothing proves them")
        long beforeTheChain,

        @Schema(description = "the rows that differ, at most 1000")
        List<DifferentRow> differences,

        @Schema(description = "how many more differ") long otherDifferences,

        @Schema(
                description =
                        "revisions of changes that wrote rows the decision read, and are themselves not as they were recorded;"
                                + " `/admin/v1/changes` shows them. Those that wrote evidence of no SKU are checked where the"
                                + " grounds name that evidence")
        List<Long> alteredChanges) {

    static CatalogueRecord of(Comparison compared, Trailed trailed) {
        List<Long> altered = compared.revisions().stream()
                .filter(revision -> trailed.change(revision) == RowState.NOT_AS_RECORDED)
                .toList();
        return new CatalogueRecord(
                state(compared, altered),
                compared.rows(),
                compared.beforeTheChain(),
                compared.differences().stream().map(DifferentRow::of).toList(),
                compared.unshown(),
                altered);
    }

    private static RowState state(Comparison compared, List<Long> altered) {
        if (!compared.isClean() || !altered.isEmpty()) {
            return RowState.NOT_AS_RECORDED;
        }
        return compared.beforeTheChain() > 0 ? RowState.BEFORE_THE_CHAIN : RowState.AS_RECORDED;
    }
}
