package io.marketgate.identity.prescription;

import io.marketgate.merchant.PartnerId;

/**
 * What a pharmacist attests of a prescription.
 *
 * @param pharmacy the merchant's partner for whom the pharmacist attests
 * @param prescribed what it says; its SKUs are among the forwarded ones, and it states its end
 * @param quantity units of each of its SKUs, at least 1
 * @param seen the proof of the prescription that was looked at
 */
public record Attestation(PartnerId pharmacy, Prescribed prescribed, int quantity, Proof seen) {

    /** @throws IllegalArgumentException if it has no end, or the quantity is less than 1 */
    public Attestation {
        if (prescribed.validTo() == null) {
            throw new IllegalArgumentException("an attested prescription has an end");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("at least one unit is attested");
        }
    }
}
