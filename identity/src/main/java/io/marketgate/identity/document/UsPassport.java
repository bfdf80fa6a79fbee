package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The number of a United States passport book or card, without its machine-readable zone. */
final class UsPassport implements DocumentForm {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]\\d{8}");
    private static final MarketCode ISSUER = new MarketCode("US");

    @Override
    public Examination examine(String number, LocalDate today) {
        if (number.length() != 9) {
            return Examination.Malformed.of(DocumentProblem.LENGTH);
        }
        if (!FORM.matcher(number).matches()) {
            return Examination.Malformed.of(DocumentProblem.CHARACTERS);
        }
        return new Examination.WellFormed(new Secret<>(number), new DocumentFacts(ISSUER, null, null));
    }
}
