package io.marketgate.identity.document;

import java.time.LocalDate;

/** How one kind of document's number is read. */
interface DocumentForm {

    /**
     * @param number normalised by {@link DocumentText}
     * @return {@link Examination.WellFormed} or {@link Examination.Malformed}
     */
    Examination examine(String number, LocalDate today);
}
