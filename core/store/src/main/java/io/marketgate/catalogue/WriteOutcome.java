package io.marketgate.catalogue;

/** What became of a write. Nothing but a {@link Written} leaves a trace. */
public sealed interface WriteOutcome {

    /** The write was committed, as the change of that revision. */
    sealed interface Written extends WriteOutcome {
        /** The revision of the change. */
        long revision();
    }

    /** There was no such thing, and now there is. */
    record Created(long revision) implements Written {}

    /** It was something else. */
    record Updated(long revision) implements Written {}

    /** It is no longer there. */
    record Deleted(long revision) implements Written {}

    /**
     * It is so already; there is no new revision.
     *
     * @param revision of the change that made it so
     */
    record Unchanged(long revision) implements WriteOutcome {}

    /** There is no such thing, or none that this merchant can see. */
    record NotFound() implements WriteOutcome {}

    /** It exists and differs, and the writer did not say what it has seen. */
    record PreconditionRequired() implements WriteOutcome {}

    /**
     * The writer has seen an older value, or one that is gone.
     *
     * @param current revision of the value there is, 0 if there is none
     */
    record Stale(long current) implements WriteOutcome {}

    /**
     * Something else needs it.
     *
     * @param by what needs it, for staff
     */
    record InUse(String by) implements WriteOutcome {}

    /**
     * It cannot stand.
     *
     * @param reason why, for staff
     */
    record Refused(String reason) implements WriteOutcome {}
}
