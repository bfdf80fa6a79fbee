package io.marketgate.admin.decision;

import io.marketgate.admin.Members;
import io.marketgate.decision.ReasonCode;
import io.marketgate.journal.Entry;
import io.marketgate.market.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding on a line that the shopper does not see.
 *
 * @param error for a rule that could not be judged: what went wrong; else null
 */
record StaffReason(
        String line,
        ReasonCode code,
        @Nullable String rule,
        @Nullable String market,
        @Nullable Channel channel,
        @Nullable String error) {

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
