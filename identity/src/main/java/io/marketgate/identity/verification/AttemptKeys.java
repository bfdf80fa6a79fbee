package io.marketgate.identity.verification;

import io.marketgate.decision.Subject;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.Secret;
import io.marketgate.merchant.MerchantId;
import java.util.List;

/** The keyed hashes that attempts are counted by, with every person key, newest first. All are a merchant's own. */
final class AttemptKeys {
    private final PersonKeys keys;

    AttemptKeys(PersonKeys keys) {
        this.keys = keys;
    }

    List<KeyedHash> merchant(MerchantId merchant) {
        return hashes(merchant.value());
    }

    List<KeyedHash> credential(MerchantId merchant, String credential) {
        return hashes(merchant.value(), credential);
    }

    List<KeyedHash> subject(MerchantId merchant, Subject subject) {
        return hashes(merchant.value(), subject.value());
    }

    List<KeyedHash> document(MerchantId merchant, DocumentType type, Secret<String> number) {
        return hashes(merchant.value(), type.name(), number.value());
    }

    List<KeyedHash> documentOfSubject(MerchantId merchant, DocumentType type, Secret<String> number, Subject subject) {
        return hashes(merchant.value(), type.name(), number.value(), subject.value());
    }

    private List<KeyedHash> hashes(String... parts) {
        return keys.everyHash(HashPurpose.ATTEMPT, parts);
    }
}
