package io.marketgate.admin.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.marketgate.admin.Members;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.Written;
import io.marketgate.rule.Rule;
import io.marketgate.seal.RowState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule of the merchant's own as it was when a decision was made. */
record HouseRule(
        @Schema(description = "its name under `/admin/v1/rules`")
        String id,

        @Schema(description = "what it says to a person") String sentence,

        @Schema(description = "first local day in force; null is always") @Nullable
        String from,

        @Schema(description = "last local day in force; null is for ever") @Nullable
        String to,

        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "as it was put")
        String rule,

        @Schema(description = "the change that wrote it") WrittenBy written,

        @Schema(description = Trailed.RECORD) RowState record) {

    static HouseRule of(Rule rule, Written<PolicyRule> written, RowState record) {
        return new HouseRule(
                written.value().id().value(),
                rule.head().sentence(),
                Members.shown(rule.head().force().from()),
                Members.shown(rule.head().force().to()),
                written.value().source(),
                WrittenBy.of(written),
                record);
    }
}
