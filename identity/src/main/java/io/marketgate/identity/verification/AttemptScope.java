package io.marketgate.identity.verification;

/** The scopes attempts are counted by, in the order they are judged: the widest first. */
public enum AttemptScope {
    /** A merchant, over all its storefronts. */
    MERCHANT,
    /** A caller's credential. */
    CREDENTIAL,
    /** A merchant's subject. */
    SUBJECT,
    /** A document, over all subjects of a merchant that present it. */
    DOCUMENT,
    /** A subject that presents a document whose own limit is reached. */
    LOCKED_DOCUMENT_SUBJECT,
    /** A document whose own limit is reached, over all subjects of a merchant. */
    LOCKED_DOCUMENT
}
