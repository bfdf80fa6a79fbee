package io.marketgate.admin.decision;

import io.marketgate.admin.Members;
import io.marketgate.decision.ReasonCode;
import io.marketgate.journal.Entry;
import io.marketgate.market.Channel;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A finding on a line that the shopper does not see.
 *
 * @param error for a rule that could not be judged: what went wrong; else null
 */
record StaffReason(
        @Schema(description = "`id` of the line") String line,
        @Schema(description = "what was found") ReasonCode code,

        @Schema(description = "that says so; null where no rule does") @Nullable
        String rule,

        @Schema(description = "whose rule it is; null where no rule says so") @Nullable
        String market,

        @Schema(description = "of the way it closes; null where it closes all") @Nullable
        Channel channel,

        @Schema(description = "of a rule that could not be judged, what went wrong; else null") @Nullable
        String error) {

    static List<StaffReason> of(Entry entry) {
        return entry.findings().stream()
                .map(finding -> new StaffReason(
                        finding.line().value(),
                        finding.code(),
                        Members.shown(finding.rule()),
                        Members.shown(finding.market()),
                        finding.channel(),
                        finding.error()))
                .toList();
    }
}
