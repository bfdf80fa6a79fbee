package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;

/**
 * Hong Kong's identity card: one or two letters, six digits, a check character. Letters count from A = 10 and a missing
 * first letter as 36; weights 9 to 2, and the check character, A for ten, makes the sum a multiple of 11.
 */
final class HkIdentityCard implements DocumentForm {
    private static final NumberShape ONE_LETTER = NumberShape.of(8, "[A-Z]\\d{6}[0-9A]");
    private static final NumberShape TWO_LETTERS = NumberShape.of(9, "[A-Z]{2}\\d{6}[0-9A]");
    private static final MarketCode ISSUER = new MarketCode("HK");
    private static final int NO_LETTER = 36;

    @Override
    public Examination examine(String number, LocalDate today) {
        NumberShape shape = number.length() == TWO_LETTERS.length() ? TWO_LETTERS : ONE_LETTER;
        Examination.Malformed fault = shape.fault(number);
        if (fault != null) {
            return fault;
        }
        return sum(number) % 11 == 0
                ? new Examination.WellFormed(new Secret<>(number), DocumentFacts.of(ISSUER))
                : Examination.Malformed.of(DocumentProblem.CHECK_DIGIT);
    }

    /** The weighted sum of all characters, the check character with weight 1. */
    private static int sum(String number) {
        int sum = number.length() == TWO_LETTERS.length() ? 0 : NO_LETTER * 9;
        for (int i = 0; i < number.length(); i++) {
            sum += Character.digit(number.charAt(i), 36) * (number.length() - i);
        }
        return sum;
    }
}
