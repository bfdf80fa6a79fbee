package io.marketgate.ledger;

import io.marketgate.merchant.MerchantId;
import java.util.List;

/**
 * Whom a merchant's ledger counts for.
 *
 * @param hashes keyed hashes of the same person, one for each key that is held, the oldest key's first; at least one
 */
public record Person(MerchantId merchant, List<String> hashes) {

    /** @throws IllegalArgumentException if there is no hash */
    public Person {
        hashes = List.copyOf(hashes);
        if (hashes.isEmpty()) {
            throw new IllegalArgumentException("a person has at least one hash");
        }
    }
}
