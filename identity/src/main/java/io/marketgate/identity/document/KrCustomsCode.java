package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;

/** Korea's personal customs clearance code. Its thirteenth character is a check digit by a rule that is not published. */
final class KrCustomsCode implements DocumentForm {
    private static final NumberShape SHAPE = NumberShape.of(13, "P\\d{12}");
    private static final MarketCode ISSUER = new MarketCode("KR");

    @Override
    public Examination examine(String number, LocalDate today) {
        Examination.Malformed fault = SHAPE.fault(number);
        if (fault != null) {
            return fault;
        }
        return new Examination.WellFormed(new Secret<>(number), DocumentFacts.of(ISSUER));
    }
}
