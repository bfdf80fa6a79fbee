package io.marketgate.identity.person;

/** What a keyed hash stands for. The same text hashed for two purposes gives hashes that cannot be linked. */
public enum HashPurpose {
    /** A merchant and its subject. */
    SUBJECT,
    /** A document type and a normalised number. */
    DOCUMENT,
    /** A document and the normalised name of its holder. */
    HOLDER_NAME,
    /** A document and the birth date of its holder. */
    HOLDER_BIRTH_DATE,
    /** A merchant, and type and number of a paper of its buyer's. */
    PAPER,
    /** What attempts are counted by. */
    ATTEMPT,
    /** A body sent with an idempotency key. */
    REQUEST
}
