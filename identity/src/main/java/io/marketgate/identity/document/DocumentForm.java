package io.marketgate.identity.document;

import java.time.LocalDate;
import java.util.Optional;

/** How one kind of document is read. */
interface DocumentForm {

    /**
     * @param number normalised by {@link DocumentText}
     * @return {@link Examination.WellFormed} or {@link Examination.Malformed}
     */
    Examination examine(String number, LocalDate today);

    /**
     * Reads a day by the calendar that the document prints: the common era, unless it says otherwise.
     *
     * @return empty if that calendar has no such day
     */
    default Optional<LocalDate> read(PrintedDay printed, LocalDate today) {
        return printed.in(printed.year());
    }
}
