package io.marketgate.identity.prescription;

import io.marketgate.identity.person.Secret;

/**
 * What identifies one prescription. Kept as a keyed hash only.
 *
 * @param value the reference as issued, or the SHA-256 of the picture in lower-case hexadecimal
 */
public record Proof(Kind kind, Secret<String> value) {

    /** How a prescription is identified. */
    public enum Kind {
        /** By the reference that its issuer gave it. */
        REFERENCE,
        /** By the digest of its picture, which the storefront keeps. */
        IMAGE
    }
}
