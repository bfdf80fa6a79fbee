package io.marketgate.identity.assurance;

import io.marketgate.decision.Assurance;
import io.marketgate.identity.person.KeyedHash;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new assurance to keep.
 *
 * @param id of the verification that gave it
 * @param use of its document, or null if no hash of it may be kept
 */
public record NewAssurance(
        UUID id, Assurance.Held held, @Nullable DocumentUse use) {

    /** Hash of the document's number with the newest key, or null if it may not be kept. */
    public @Nullable KeyedHash document() {
        return use == null ? null : use.documents().get(0);
    }
}
