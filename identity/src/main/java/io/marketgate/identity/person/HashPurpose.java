package io.marketgate.identity.person;

/**
 * The purposes of keyed hashes. Hashes of the same text for two purposes cannot be linked. The names are hashed too, so
 * they must not change.
 */
public enum HashPurpose {
    /** A merchant and its subject. */
    SUBJECT,
    /** A document type and a normalised number. */
    DOCUMENT,
    /** A document and the normalised name of its holder. */
    HOLDER_NAME,
    /** A document and the birth date of its holder. */
    HOLDER_BIRTH_DATE,
    /** A merchant, its subject, and the normalised name of a holder of the subject's documents. */
    SUBJECT_HOLDER,
    /** A merchant, and the type and number of its buyer's evidence. */
    PAPER,
    /** A merchant, and a subject or a document whose holder's orders count towards caps over time. */
    COUNTED,
    /** A key that attempts are counted by. */
    ATTEMPT,
    /** A body sent with an idempotency key. */
    REQUEST
}
