package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a number belongs to a name.
 *
 * @param number well-formed and normalised
 * @param name as written by the person
 * @param birthDate as stated, if the number does not contain it; null if it was not stated
 */
public record RegisterQuestion(
        DocumentType type,
        Secret<String> number,
        Secret<String> name,
        @Nullable Secret<LocalDate> birthDate) {}
