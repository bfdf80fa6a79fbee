package io.marketgate.explanation;

/** How much of a decision an answer says. The journal always has all of it. */
public enum Detail {
    /** Everything: every reason of every closed channel, with its law. */
    FULL,
    /** What a page shows: verdict, summary, road and remedies. */
    SHOPPER,
    /** The verdict alone. */
    VERDICT
}
