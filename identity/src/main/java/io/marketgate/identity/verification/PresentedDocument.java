package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as the buyer entered it.
 *
 * @param type a word of the vocabulary, not validated
 * @param number or the lines of its machine-readable zone
 * @param name null if it was not given
 * @param birthDate null if it was not given
 * @param expiresOn last day it is valid, as stated; null if it was not given
 */
public record PresentedDocument(
        String type,
        Secret<String> number,
        @Nullable Secret<String> name,
        @Nullable Secret<LocalDate> birthDate,
        @Nullable LocalDate expiresOn) {

    /** The same with its dates in years of the common era, if the document prints those of another. */
    PresentedDocument withDatesOf(DocumentType document, LocalDate today) {
        Secret<LocalDate> born = birthDate == null ? null : new Secret<>(document.printed(birthDate.value(), today));
        LocalDate expires = expiresOn == null ? null : document.printed(expiresOn, today);
        return new PresentedDocument(type, number, name, born, expires);
    }
}
