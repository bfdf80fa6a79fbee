package io.marketgate.judgement;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.rule.Rule;
import java.util.List;

/** What one rule says of a line on a way. A rule that does not apply says nothing. */
public sealed interface Judged {

    /** The rule and the market under whose law it is. */
    ScopedRule scoped();

    /**
     * A forbid applies.
     *
     * @param known whether it is known to apply; otherwise a fact is missing
     * @param establish the evidence that would establish the missing facts
     */
    record Closes(ScopedRule scoped, boolean known, List<EvidenceType> establish) implements Judged {}

    /** A require applies. */
    record Asks(ScopedRule scoped, NeedsOutcome outcome) implements Judged {}

    /** A permit applies: a road. */
    record Opens(ScopedRule scoped, Rule.Permit permit, NeedsOutcome outcome) implements Judged {}

    /** A permit that would apply if a missing fact were known. */
    record Doubtful(ScopedRule scoped, List<EvidenceType> establish) implements Judged {}

    /** A permit that would apply, had its time not ended. */
    record Lapsed(ScopedRule scoped) implements Judged {}

    /**
     * The rule could not be judged: as a permit it opens nothing, as anything else it closes.
     *
     * @param error what went wrong, for staff
     */
    record Failed(ScopedRule scoped, String error) implements Judged {}
}
