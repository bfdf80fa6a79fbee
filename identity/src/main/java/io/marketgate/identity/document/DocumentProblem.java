package io.marketgate.identity.document;

/** What keeps a number from being well-formed. None of them says anything about a person. */
public enum DocumentProblem implements Problem {
    /** Too short or too long. */
    LENGTH,
    /** A character stands where it cannot. */
    CHARACTERS,
    /** The check digit does not fit: most likely a typing error. */
    CHECK_DIGIT,
    /** No such region issues this document. */
    REGION,
    /** Its birth date is no date, or lies in the future, or contradicts the one given beside it. */
    BIRTH_DATE,
    /** Its expiry date is no date, or contradicts the one given beside it. */
    EXPIRY_DATE,
    /** The document has expired. */
    EXPIRED,
    /** The issuing state is not known. */
    ISSUER,
    /** It is the number of another type of document. */
    OTHER_DOCUMENT
}
