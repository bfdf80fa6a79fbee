package io.marketgate.judgement;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.rule.Rule;
import java.util.List;

/** What one rule says of a line on a way. A rule that does not apply says nothing. */
public sealed interface Judged {

    /** The rule and the market whose law it is. */
    ScopedRule scoped();

    /**
     * A forbid applies.
     *
     * @param known whether it certainly applies; if false, a fact is missing
     * @param establish the evidence that would establish the missing facts
     */
    record Closes(ScopedRule scoped, boolean known, List<EvidenceType> establish) implements Judged {}

    /** A require applies. */
    record Asks(ScopedRule scoped, NeedsOutcome outcome) implements Judged {}

    /** A permit applies and opens a road. */
    record Opens(ScopedRule scoped, Rule.Permit permit, NeedsOutcome outcome) implements Judged {}

    /** A permit that would apply if a missing fact were known. */
    record Doubtful(ScopedRule scoped, List<EvidenceType> establish) implements Judged {}

    /** A permit that would apply if its time had not ended. */
    record Lapsed(ScopedRule scoped) implements Judged {}

    /**
     * The rule could not be judged. A failed permit opens nothing; any other failed rule closes the way.
     *
     * @param error what went wrong, for staff
     */
    record Failed(ScopedRule scoped, String error) implements Judged {}
}
