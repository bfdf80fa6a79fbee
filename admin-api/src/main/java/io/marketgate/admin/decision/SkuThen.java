package io.marketgate.admin.decision;

import io.marketgate.catalogue.Written;
import io.marketgate.product.Product;
import io.marketgate.seal.RowState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A SKU as it was when a decision was made. */
record SkuThen(
        @Schema(description = "for people") String title,

        @Schema(description = "its class where a market's law has no other")
        String productClass,

        @Schema(description = "the change that wrote it; null where no row is found") @Nullable
        WrittenBy written,

        @Schema(description = Trailed.RECORD) RowState record) {

    static SkuThen of(Product product, @Nullable Written<Product> row, RowState record) {
        return new SkuThen(
                product.title(), product.productClass().value(), row == null ? null : WrittenBy.of(row), record);
    }
}
