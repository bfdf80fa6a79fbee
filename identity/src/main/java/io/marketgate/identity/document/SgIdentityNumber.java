package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;

/**
 * Singapore's NRIC and FIN: series letter, seven digits, check letter. Weights 2 7 6 5 4 3 2, an offset by series (four
 * for those begun in 2000, three for M), modulo 11, and a table of letters by series. The state has not published the
 * scheme; M follows general knowledge.
 */
final class SgIdentityNumber implements DocumentForm {
    private static final NumberShape SHAPE = NumberShape.of(9, "[STFGM]\\d{7}[A-Z]");
    private static final MarketCode ISSUER = new MarketCode("SG");
    private static final String CITIZEN_LETTERS = "JZIHGFEDCBA";
    private static final String FOREIGNER_LETTERS = "XWUTRQPNMLK";
    private static final String M_LETTERS = "KLJNPQRTUWX";

    private final String series;

    SgIdentityNumber(String series) {
        this.series = series;
    }

    @Override
    public Examination examine(String number, LocalDate today) {
        Examination.Malformed fault = SHAPE.fault(number);
        if (fault != null) {
            return fault;
        }
        if (checkLetter(number) != number.charAt(8)) {
            return Examination.Malformed.of(DocumentProblem.CHECK_DIGIT);
        }
        if (series.indexOf(number.charAt(0)) < 0) {
            return Examination.Malformed.of(DocumentProblem.OTHER_DOCUMENT);
        }
        return new Examination.WellFormed(new Secret<>(number), DocumentFacts.of(ISSUER));
    }

    private static char checkLetter(String number) {
        int sum = CheckDigits.weighted(number.substring(1, 8), 2, 7, 6, 5, 4, 3, 2);
        return switch (number.charAt(0)) {
            case 'S' -> CITIZEN_LETTERS.charAt(sum % 11);
            case 'T' -> CITIZEN_LETTERS.charAt((sum + 4) % 11);
            case 'F' -> FOREIGNER_LETTERS.charAt(sum % 11);
            case 'G' -> FOREIGNER_LETTERS.charAt((sum + 4) % 11);
            default -> M_LETTERS.charAt(10 - (sum + 3) % 11);
        };
    }
}
