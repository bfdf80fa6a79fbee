package io.marketgate.decision;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.rule.Rule;
import java.util.List;

/** What one rule says of a line on a way. A rule that does not apply says nothing. */
sealed interface Judged {

    /** The rule and the market under whose law it speaks. */
    Applied applied();

    /**
     * A forbid applies.
     *
     * @param known whether it is known to apply; otherwise a fact is missing
     * @param establish the papers that would establish the missing facts
     */
    record Closes(Applied applied, boolean known, List<EvidenceType> establish) implements Judged {}

    /** A require applies. */
    record Asks(Applied applied, NeedsOutcome outcome) implements Judged {}

    /** A permit applies: a road. */
    record Opens(Applied applied, Rule.Permit permit, NeedsOutcome outcome) implements Judged {}

    /** A permit that would apply if a missing fact were known. */
    record Doubtful(Applied applied, List<EvidenceType> establish) implements Judged {}

    /** A permit that would apply, had its time not ended. */
    record Lapsed(Applied applied) implements Judged {}

    /** The rule could not be judged: as a permit it opens nothing, as anything else it closes. */
    record Failed(Applied applied) implements Judged {}
}
