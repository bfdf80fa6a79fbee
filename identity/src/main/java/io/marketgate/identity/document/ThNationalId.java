package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Thailand's thirteen-digit identity number, weights 13 down to 2, modulo 11. A first digit of 0 or 9 is not a
 * citizen's.
 */
final class ThNationalId implements DocumentForm {
    private static final NumberShape SHAPE = NumberShape.of(13, "[1-8]\\d{12}");
    private static final MarketCode ISSUER = new MarketCode("TH");

    @Override
    public Examination examine(String number, LocalDate today) {
        Examination.Malformed fault = SHAPE.fault(number);
        if (fault != null) {
            return fault;
        }
        int sum = CheckDigits.weighted(number, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2);
        if ((11 - sum % 11) % 10 != number.charAt(12) - '0') {
            return Examination.Malformed.of(DocumentProblem.CHECK_DIGIT);
        }
        return new Examination.WellFormed(new Secret<>(number), DocumentFacts.of(ISSUER));
    }

    @Override
    public Optional<LocalDate> read(PrintedDay printed, LocalDate today) {
        return BuddhistYear.read(printed, today);
    }
}
