package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Does this number belong to this name?
 *
 * @param number well-formed and normalised
 * @param name as written by the person
 * @param birthDate as stated, where the number itself does not hold it; null where it was not stated
 */
public record RegisterQuestion(
        DocumentType type,
        Secret<String> number,
        Secret<String> name,
        @Nullable Secret<LocalDate> birthDate) {}
