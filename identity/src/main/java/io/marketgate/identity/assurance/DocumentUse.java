package io.marketgate.identity.assurance;

import io.marketgate.identity.person.KeyedHash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether one document makes many subjects known, or one subject is known by documents of several persons.
 *
 * @param documents hashes of the document's number with every person key, newest first, at least one
 * @param person hashes of the holder's name, likewise, which can be compared under the same subject only; null if no name
 *     was presented
 */
public record DocumentUse(
        List<KeyedHash> documents, @Nullable List<KeyedHash> person) {
    public DocumentUse {
        documents = List.copyOf(documents);
        person = person == null ? null : List.copyOf(person);
    }
}
