package io.marketgate.identity.verification;

import io.marketgate.identity.document.PrintedDay;
import io.marketgate.identity.person.Secret;
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
        @Nullable Secret<PrintedDay> birthDate,
        @Nullable PrintedDay expiresOn) {}
