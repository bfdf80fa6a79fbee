package io.marketgate.identity.verification;

/** The wire contract's word for an outcome. */
public enum VerificationStatus {
    /** Somebody who can know has confirmed it. */
    VERIFIED,
    /** The buyer has said it, the form is right, and nobody has confirmed it: this is not a verification. */
    DECLARED,
    /** Name and number could not be confirmed together. */
    MISMATCH,
    /** The document can be nobody's, or has expired. */
    INVALID_DOCUMENT,
    /** The market does not accept it, or forbids asking for it. */
    NOT_ACCEPTED,
    /** It could not be verified now. Says nothing of the document. */
    UNAVAILABLE
}
