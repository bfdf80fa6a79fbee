package io.marketgate.identity.verification;

/** A register's answer to a number and a name. */
public enum RegisterAnswer {
    /** The register has this number with this name. */
    MATCH,
    /** The register has this number with this name and the asked birth date. */
    MATCH_WITH_BIRTH_DATE,
    /** The register has this number, but with another name or birth date. */
    MISMATCH,
    /** The register does not have this number. Never distinguished from a mismatch outside the gate. */
    NO_RECORD,
    /** The register could not be asked, or did not answer in time. Nothing is known. */
    UNAVAILABLE
}
