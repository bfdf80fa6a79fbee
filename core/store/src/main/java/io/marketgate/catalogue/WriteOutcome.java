package io.marketgate.catalogue;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outcome of a write. Only a {@link Written} changes anything. */
public sealed interface WriteOutcome {

    /** Applies the function for this kind of outcome. */
    <T extends @Nullable Object> T fold(
            Function<Written, T> written, Function<Unchanged, T> unchanged, Function<Rejected, T> rejected);

    /** The write was committed, as the change of that revision. */
    sealed interface Written extends WriteOutcome {
        /** The revision of the change. */
        long revision();

        @Override
        default <T extends @Nullable Object> T fold(
                Function<Written, T> written, Function<Unchanged, T> unchanged, Function<Rejected, T> rejected) {
            return written.apply(this);
        }
    }

    /** The write was not made. */
    sealed interface Rejected extends WriteOutcome {
        /** Applies the function for this reason. */
        <T extends @Nullable Object> T fold(
                Function<NotFound, T> notFound,
                Function<PreconditionRequired, T> preconditionRequired,
                Function<Stale, T> stale,
                Function<InUse, T> inUse,
                Function<Refused, T> refused);

        @Override
        default <T extends @Nullable Object> T fold(
                Function<Written, T> written, Function<Unchanged, T> unchanged, Function<Rejected, T> rejected) {
            return rejected.apply(this);
        }
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
    record Unchanged(long revision) implements WriteOutcome {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Written, T> written, Function<Unchanged, T> unchanged, Function<Rejected, T> rejected) {
            return unchanged.apply(this);
        }
    }

    /** The resource does not exist, or this merchant cannot see it. */
    record NotFound() implements Rejected {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<NotFound, T> notFound,
                Function<PreconditionRequired, T> preconditionRequired,
                Function<Stale, T> stale,
                Function<InUse, T> inUse,
                Function<Refused, T> refused) {
            return notFound.apply(this);
        }
    }

    /** The resource exists and differs, and the writer stated no revision. */
    record PreconditionRequired() implements Rejected {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<NotFound, T> notFound,
                Function<PreconditionRequired, T> preconditionRequired,
                Function<Stale, T> stale,
                Function<InUse, T> inUse,
                Function<Refused, T> refused) {
            return preconditionRequired.apply(this);
        }
    }

    /**
     * The writer has seen an older or deleted value.
     *
     * @param current revision of the current value, 0 if there is none
     */
    record Stale(long current) implements Rejected {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<NotFound, T> notFound,
                Function<PreconditionRequired, T> preconditionRequired,
                Function<Stale, T> stale,
                Function<InUse, T> inUse,
                Function<Refused, T> refused) {
            return stale.apply(this);
        }
    }

    /**
     * Another resource needs it.
     *
     * @param by what needs it, for staff
     */
    record InUse(String by) implements Rejected {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<NotFound, T> notFound,
                Function<PreconditionRequired, T> preconditionRequired,
                Function<Stale, T> stale,
                Function<InUse, T> inUse,
                Function<Refused, T> refused) {
            return inUse.apply(this);
        }
    }

    /**
     * The value is invalid.
     *
     * @param reason why, for staff
     */
    record Refused(String reason) implements Rejected {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<NotFound, T> notFound,
                Function<PreconditionRequired, T> preconditionRequired,
                Function<Stale, T> stale,
                Function<InUse, T> inUse,
                Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
