package io.marketgate.identity.verification;

/** The scopes attempts are counted by, in the order they are judged: the widest first. */
public enum AttemptScope {
    /** A merchant, over all its storefronts. */
    MERCHANT,
    /** A caller's credential. */
    CREDENTIAL,
    /** A merchant's subject. */
    SUBJECT,
    /** A document, over all persons and merchants that present it. */
    DOCUMENT
}
