package io.marketgate.identity.prescription;

/** The wire contract's word for the state of a prescription. */
public enum PrescriptionStatus {
    /** No pharmacist has judged it yet. */
    WAITING,
    /** A pharmacist has attested it, and it counts in decisions. */
    ACCEPTED,
    /** A pharmacist has refused it. */
    REFUSED,
    /** The storefront has withdrawn it before it was judged. */
    WITHDRAWN,
    /** Its validity has ended, judged or not. */
    EXPIRED
}
