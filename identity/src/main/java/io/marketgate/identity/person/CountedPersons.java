package io.marketgate.identity.person;

import io.marketgate.decision.Subject;
import io.marketgate.ledger.Person;
import io.marketgate.merchant.MerchantId;
import java.util.Comparator;
import java.util.List;

/**
 * Whom the ledger counts for: a merchant's subject, and the holder of a document once it is verified. The hashes are of a purpose of
 * their own, so that the ledger cannot be linked to what identity keeps, and an erasure there does not reset a cap.
 */
public final class CountedPersons {
    private static final String SUBJECT = "subject";
    private static final String DOCUMENT = "document";

    private final PersonKeys keys;

    /** @param keys the secret keys for hashing persons */
    public CountedPersons(PersonKeys keys) {
        this.keys = keys;
    }

    /** The person that a subject is counted for. */
    public Person of(MerchantId merchant, Subject subject) {
        return person(merchant, SUBJECT, subject.value());
    }

    /** The person that the holder of a document is counted for. */
    public Person of(MerchantId merchant, String documentType, Secret<String> number) {
        return person(merchant, DOCUMENT, documentType, number.value());
    }

    private Person person(MerchantId merchant, String... parts) {
        String[] hashed = new String[parts.length + 1];
        hashed[0] = merchant.value();
        System.arraycopy(parts, 0, hashed, 1, parts.length);
        List<String> hashes = keys.everyHash(HashPurpose.COUNTED, hashed).stream()
                .sorted(Comparator.comparingInt(KeyedHash::keyVersion))
                .map(KeyedHash::text)
                .toList();
        return new Person(merchant, hashes);
    }
}
