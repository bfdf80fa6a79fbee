package io.marketgate.admin.decision;

import io.marketgate.catalogue.Written;
import io.marketgate.decision.UsedRate;
import io.marketgate.merchant.RateTable;
import io.marketgate.seal.RowState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A loaded rate by which a decision counted values. */
record RateThen(
        @Schema(description = "its name under `/admin/v1/rate-tables`")
        String id,

        @Schema(description = "the word by which the law names the table")
        String table,

        @Schema(description = "the day that the rate was of")
        String day,

        @Schema(description = "where it was read") String source,

        @Schema(description = "the currency of the cart's prices")
        String of,

        @Schema(description = "the currency that values were counted in")
        String into,

        @Schema(description = "how much of `into` one unit was worth, as a decimal number")
        String rate,

        @Schema(description = "the change that wrote it; null where no row is found") @Nullable
        WrittenBy written,

        @Schema(description = Trailed.RECORD) RowState record) {

    static RateThen of(UsedRate used, @Nullable Written<RateTable> row, RowState record) {
        RateTable table = used.table();
        return new RateThen(
                table.id().value(),
                table.table(),
                table.day().toString(),
                table.source(),
                used.of().getCurrencyCode(),
                table.into().getCurrencyCode(),
                used.rate().toPlainString(),
                row == null ? null : WrittenBy.of(row),
                record);
    }
}
