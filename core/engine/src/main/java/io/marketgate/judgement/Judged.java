package io.marketgate.judgement;

import io.marketgate.rule.Rule;
import org.jspecify.annotations.Nullable;

/** What one rule says of a line on a way. A rule that does not apply says nothing. */
public sealed interface Judged {

    /** The rule and the market whose law it is. */
    ScopedRule scoped();

    /** Applies the case of this kind of judgement. */
    <T extends @Nullable Object> T fold(Cases<T> cases);

    /** One function for each kind of judgement. */
    interface Cases<T extends @Nullable Object> {
        T closes(Closes judged);

        T asks(Asks judged);

        T opens(Opens judged);

        T doubtful(Doubtful judged);

        T lapsed(Lapsed judged);

        T failed(Failed judged);
    }

    /**
     * A forbid applies.
     *
     * @param known whether it certainly applies; if false, a fact is missing
     * @param unknown the missing facts
     */
    record Closes(ScopedRule scoped, boolean known, Unknown unknown) implements Judged {
        @Override
        public <T extends @Nullable Object> T fold(Cases<T> cases) {
            return cases.closes(this);
        }
    }

    /** A require applies. */
    record Asks(ScopedRule scoped, NeedsOutcome outcome) implements Judged {
        @Override
        public <T extends @Nullable Object> T fold(Cases<T> cases) {
            return cases.asks(this);
        }
    }

    /** A permit applies and opens a road. */
    record Opens(ScopedRule scoped, Rule.Permit permit, NeedsOutcome outcome) implements Judged {
        @Override
        public <T extends @Nullable Object> T fold(Cases<T> cases) {
            return cases.opens(this);
        }
    }

    /**
     * A permit that would apply if a missing fact were known.
     *
     * @param unknown the missing facts, those that its limits count among them
     */
    record Doubtful(ScopedRule scoped, Unknown unknown) implements Judged {
        @Override
        public <T extends @Nullable Object> T fold(Cases<T> cases) {
            return cases.doubtful(this);
        }
    }

    /** A permit that would apply if its time had not ended. */
    record Lapsed(ScopedRule scoped) implements Judged {
        @Override
        public <T extends @Nullable Object> T fold(Cases<T> cases) {
            return cases.lapsed(this);
        }
    }

    /**
     * The rule could not be judged. A failed permit opens nothing; any other failed rule closes the way.
     *
     * @param error what went wrong, for staff
     */
    record Failed(ScopedRule scoped, String error) implements Judged {
        @Override
        public <T extends @Nullable Object> T fold(Cases<T> cases) {
            return cases.failed(this);
        }
    }
}
