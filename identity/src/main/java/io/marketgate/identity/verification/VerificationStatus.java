package io.marketgate.identity.verification;

/** The wire contract's word for an outcome. */
public enum VerificationStatus {
    /** A party that can know has confirmed it. */
    VERIFIED,
    /** The buyer has declared it, the form is correct, and it is unconfirmed: this is not a verification. */
    DECLARED,
    /** Name and number could not be confirmed together. */
    MISMATCH,
    /** The document is invalid or has expired. */
    INVALID_DOCUMENT,
    /** The market does not accept it, or forbids asking for it. */
    NOT_ACCEPTED,
    /** It could not be verified now. Says nothing about the document. */
    UNAVAILABLE
}
