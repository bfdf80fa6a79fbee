package io.marketgate.admin.decision;

import io.marketgate.admin.Members;
import io.marketgate.catalogue.Written;
import io.marketgate.merchant.Partner;
import io.marketgate.seal.RowState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as it was when a decision was made. */
record PartnerThen(
        @Schema(description = "its name under `/admin/v1/partners`")
        String id,

        @Schema(description = "for staff and remedies") String name,
        @Schema(description = "words of the vocabulary") List<String> roles,
        @Schema(description = "where it acted then") List<String> markets,

        @Schema(description = "what it acted for; none is every class")
        List<String> productClasses,

        @Schema(description = "the change that wrote it; null where no row is found") @Nullable
        WrittenBy written,

        @Schema(description = Trailed.RECORD) RowState record) {

    static PartnerThen of(Partner partner, @Nullable Written<Partner> row, RowState record) {
        return new PartnerThen(
                partner.id().value(),
                partner.name(),
                Members.words(partner.roles()),
                Members.words(partner.markets()),
                Members.words(partner.productClasses()),
                row == null ? null : WrittenBy.of(row),
                record);
    }
}
