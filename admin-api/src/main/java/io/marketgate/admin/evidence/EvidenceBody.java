package io.marketgate.admin.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.admin.Line;
import io.marketgate.admin.Members;
import io.marketgate.admin.Restated;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.pack.Attributes;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Evidence as staff write and read it. Number and issuer of a buyer's evidence are not kept in readable form. */
record EvidenceBody(
        @Schema(description = "the vocabulary's name for it", examples = "CE_CERTIFICATE") @NotNull
        String type,

        @Schema(description = "what it speaks of; a scope its type can have") @NotNull
        EvidenceScope scope,

        @Schema(description = "for scopes PRODUCT and LOT") @Nullable
        String sku,

        @Schema(description = "for scope LOT") @Nullable String lot,
        @Schema(description = "for scope PARTNER") @Nullable String partner,

        @Schema(description = "the market it is good for; all where nothing is said") @Nullable
        String market,

        @Schema(description = "as its issuer numbers it; not kept for scope BUYER") @Line @Nullable
        String number,

        @Schema(description = "who issued it; not kept for scope BUYER") @Line @Nullable
        String issuer,

        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "what it says, by the vocabulary's names; of scope BUYER `subject` names its buyer and `attestedBy` the"
                                + " partner who attested it")
        @Nullable
        JsonNode attributes,

        @Schema(description = "first instant of validity; always where nothing is said") @Nullable
        String validFrom,

        @Schema(description = "first instant after validity; never where nothing is said") @Nullable
        String validTo,

        @Nullable String id,

        @Nullable Long revision)
        implements Restated {

    static EvidenceBody of(Evidence evidence) {
        boolean personal = evidence.about().scope() == EvidenceScope.BUYER;
        return new EvidenceBody(
                evidence.type().value(),
                evidence.about().scope(),
                Members.shown(evidence.about().sku()),
                evidence.about().lot(),
                evidence.about().partner(),
                Members.shown(evidence.market()),
                personal ? null : evidence.reference().number(),
                personal ? null : evidence.reference().issuer(),
                Attributes.json(evidence.attributes()),
                Members.shown(evidence.validity().from()),
                Members.shown(evidence.validity().to()),
                null,
                null);
    }

    /** Shows the type only, because a number or an attribute may be a buyer's. */
    @Override
    public String toString() {
        return "EvidenceBody[" + scope + "]";
    }
}
