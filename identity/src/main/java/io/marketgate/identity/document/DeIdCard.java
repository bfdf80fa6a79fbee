package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;

/**
 * The German identity card: nine characters of an alphabet without vowels and look-alikes and their ICAO check digit, or
 * the card's whole machine-readable zone.
 */
final class DeIdCard implements DocumentForm {
    private static final NumberShape SERIAL = NumberShape.of(10, "[CFGHJKLMNPRTVWXYZ0-9]{9}\\d");
    private static final MarketCode ISSUER = new MarketCode("DE");

    private final MrzDocument zone = MrzDocument.of(ISSUER::equals, "I", MrzLayout.TD1);

    @Override
    public Examination examine(String number, LocalDate today) {
        if (number.length() == MrzLayout.TD1.length()) {
            return zone.examine(number, today);
        }
        Examination.Malformed fault = SERIAL.fault(number);
        if (fault != null) {
            return fault;
        }
        if (CheckDigits.icao(number.substring(0, 9)) != number.charAt(9)) {
            return Examination.Malformed.of(DocumentProblem.CHECK_DIGIT);
        }
        return new Examination.WellFormed(new Secret<>(number.substring(0, 9)), DocumentFacts.of(ISSUER));
    }
}
