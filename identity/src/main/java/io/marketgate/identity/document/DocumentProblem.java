package io.marketgate.identity.document;

/** Why a number is not well-formed. None of the words says anything about a person. */
public enum DocumentProblem implements Problem {
    /** Too short or too long. */
    LENGTH,
    /** A character is not allowed in its position. */
    CHARACTERS,
    /** The check digit does not fit: most likely a typing error. */
    CHECK_DIGIT,
    /** No such region issues this document. */
    REGION,
    /** The stated name has no letter, or no part in common with the document's. */
    NAME,
    /** Its birth date is no date, is in the future or beyond a lifetime ago, or contradicts the stated one. */
    BIRTH_DATE,
    /** Its expiry date is no date, or contradicts the stated one. */
    EXPIRY_DATE,
    /** The document has expired. */
    EXPIRED,
    /** The issuing state is not known. */
    ISSUER,
    /** It is the number of another type of document. */
    OTHER_DOCUMENT
}
