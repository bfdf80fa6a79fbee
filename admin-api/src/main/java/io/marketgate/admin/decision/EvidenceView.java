package io.marketgate.admin.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.admin.Members;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.pack.Attributes;
import io.marketgate.seal.RowState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it was when a decision was made.
 *
 * @param number null, as {@code issuer}, also where it is a buyer's or a storefront's word, which are not kept in readable form
 */
record EvidenceView(
        @Schema(description = "its name under `/admin/v1/evidence`; of what a storefront stated, its line and position")
        String id,

        @Schema(description = "the vocabulary's name for it")
        String type,

        @Schema(description = "what it speaks of") EvidenceScope scope,

        @Schema(description = "for scopes PRODUCT and LOT") @Nullable
        String sku,

        @Schema(description = "for scope LOT") @Nullable String lot,
        @Schema(description = "for scope PARTNER") @Nullable String partner,

        @Schema(description = "the market it is good for; null is all") @Nullable
        String market,

        @Schema(description = "as its issuer numbers it; null for scopes BUYER and SHIPMENT, of which it is not kept")
        @Nullable
        String number,

        @Schema(description = "who issued it; null as `number` is") @Nullable
        String issuer,

        @Schema(type = SchemaType.OBJECT, description = "what it says, by the vocabulary's names")
        JsonNode attributes,

        @Schema(description = "first instant of validity; null is always") @Nullable
        String validFrom,

        @Schema(description = "first instant after validity; null is never") @Nullable
        String validTo,

        @Schema(description = "the change that wrote it; null of what a storefront stated") @Nullable
        WrittenBy written,

        @Schema(
                description =
                        Trailed.RECORD + "; null of what a storefront stated, which the record of the decision holds")
        @Nullable
        RowState record,

        @Schema(description = "`partner` as it was then; null where there is none") @Nullable
        PartnerThen holder) {

    static EvidenceView of(
            Evidence evidence, @Nullable WrittenBy written, @Nullable RowState record, @Nullable PartnerThen holder) {
        EvidenceScope scope = evidence.about().scope();
        boolean kept = scope != EvidenceScope.BUYER && scope != EvidenceScope.SHIPMENT;
        return new EvidenceView(
                evidence.id(),
                evidence.type().value(),
                scope,
                Members.shown(evidence.about().sku()),
                evidence.about().lot(),
                evidence.about().partner(),
                Members.shown(evidence.market()),
                kept ? evidence.reference().number() : null,
                kept ? evidence.reference().issuer() : null,
                Attributes.json(evidence.attributes()),
                Members.shown(evidence.validity().from()),
                Members.shown(evidence.validity().to()),
                written,
                record,
                holder);
    }
}
