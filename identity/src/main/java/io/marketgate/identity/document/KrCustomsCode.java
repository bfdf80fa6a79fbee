package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Korea's personal customs clearance code. Its thirteenth character is a check digit by a rule that is not published. */
final class KrCustomsCode implements DocumentForm {
    private static final Pattern FORM = Pattern.compile("P\\d{12}");
    private static final MarketCode ISSUER = new MarketCode("KR");

    @Override
    public Examination examine(String number, LocalDate today) {
        if (number.length() != 13) {
            return Examination.Malformed.of(DocumentProblem.LENGTH);
        }
        if (!FORM.matcher(number).matches()) {
            return Examination.Malformed.of(DocumentProblem.CHARACTERS);
        }
        return new Examination.WellFormed(new Secret<>(number), new DocumentFacts(ISSUER, null, null));
    }
}
