package io.marketgate.seal;

import org.jspecify.annotations.Nullable;

/**
 * Something in the history that is not as the gate left it.
 *
 * @param id of what is concerned: a decision's id, a commit as {@code lane/sequence}, a checkpoint's number, a change's
 *     revision, a security event's sequence, a file's name
 * @param merchant whose row it is, or null if it concerns the chain as a whole
 * @param detail in one sentence
 */
public record Flaw(
        Kind kind, Subject subject, String id, @Nullable String merchant, String detail) {
    /** What is wrong. */
    public enum Kind {
        /** It is not what was recorded. */
        ALTERED,
        /** It was recorded and is gone. */
        MISSING,
        /** It is there and was not recorded. */
        ADDED,
        /** It does not continue what is before it. */
        BROKEN_CHAIN,
        /** Its signature is not by the key that it names. */
        BAD_SIGNATURE,
        /** It is signed by a key that is not known. */
        UNKNOWN_KEY,
        /** No checkpoint covers it. */
        UNSEALED
    }

    /** What is concerned. */
    public enum Subject {
        ENTRY,
        COMMIT,
        CHECKPOINT,
        CHANGE,
        EVENT,
        FILE
    }

    static Flaw entry(Kind kind, SealedRow row, String detail) {
        return new Flaw(kind, Subject.ENTRY, row.id().toString(), row.merchant(), detail);
    }

    static Flaw entry(Kind kind, Leaf leaf, String detail) {
        return new Flaw(kind, Subject.ENTRY, leaf.id().toString(), leaf.merchant(), detail);
    }

    static Flaw commit(Kind kind, String id, String detail) {
        return new Flaw(kind, Subject.COMMIT, id, null, detail);
    }

    static Flaw checkpoint(Kind kind, long number, String detail) {
        return new Flaw(kind, Subject.CHECKPOINT, String.valueOf(number), null, detail);
    }

    static Flaw change(Kind kind, long revision, @Nullable String merchant, String detail) {
        return new Flaw(kind, Subject.CHANGE, String.valueOf(revision), merchant, detail);
    }

    static Flaw event(Kind kind, long sequence, @Nullable String merchant, String detail) {
        return new Flaw(kind, Subject.EVENT, String.valueOf(sequence), merchant, detail);
    }
}
