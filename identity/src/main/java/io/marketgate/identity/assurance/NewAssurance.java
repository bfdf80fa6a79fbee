package io.marketgate.identity.assurance;

import io.marketgate.decision.Assurance;
import io.marketgate.identity.person.KeyedHash;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new assurance to keep.
 *
 * @param id of the verification that gave it
 * @param document hash of its number, or null if it may not be kept
 */
public record NewAssurance(
        UUID id, Assurance.Held held, @Nullable KeyedHash document) {}
