package io.marketgate.seal;

/** What there is to say of one row of the journal, or of one change of the audit trail. */
public enum RowState {
    /** It is the row that was recorded. */
    AS_RECORDED,
    /** It is not: altered, added, or its commit is not the gate's. */
    NOT_AS_RECORDED,
    /** It is from before the gate bound rows to each other, and nothing proves it. */
    BEFORE_THE_CHAIN
}
