package io.marketgate.catalogue;

/** The outcome of a write. Only a {@link Written} changes anything. */
public sealed interface WriteOutcome {

    /** The write was committed, as the change of that revision. */
    sealed interface Written extends WriteOutcome {
        /** The revision of the change. */
        long revision();
    }

    /** The resource did not exist and was created. */
    record Created(long revision) implements Written {}

    /** The resource had another value and was replaced. */
    record Updated(long revision) implements Written {}

    /** The resource was deleted. */
    record Deleted(long revision) implements Written {}

    /**
     * The resource already has this value; there is no new revision.
     *
     * @param revision of the change that wrote it
     */
    record Unchanged(long revision) implements WriteOutcome {}

    /** The resource does not exist, or this merchant cannot see it. */
    record NotFound() implements WriteOutcome {}

    /** The resource exists and differs, and the writer stated no revision. */
    record PreconditionRequired() implements WriteOutcome {}

    /**
     * The writer has seen an older or deleted value.
     *
     * @param current revision of the current value, 0 if there is none
     */
    record Stale(long current) implements WriteOutcome {}

    /**
     * Another resource needs it.
     *
     * @param by what needs it, for staff
     */
    record InUse(String by) implements WriteOutcome {}

    /**
     * The value is invalid.
     *
     * @param reason why, for staff
     */
    record Refused(String reason) implements WriteOutcome {}
}
