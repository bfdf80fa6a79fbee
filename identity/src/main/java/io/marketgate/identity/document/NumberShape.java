package io.marketgate.identity.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outward shape of a kind of number, which is looked at before what the number says.
 *
 * @param length in characters
 */
record NumberShape(int length, Pattern characters) {

    static NumberShape of(int length, String characters) {
        return new NumberShape(length, Pattern.compile(characters));
    }

    /** Why a number is not of this shape, or null if it is. */
    Examination.@Nullable Malformed fault(String number) {
        if (number.length() != length) {
            return Examination.Malformed.of(DocumentProblem.LENGTH);
        }
        return characters.matcher(number).matches() ? null : Examination.Malformed.of(DocumentProblem.CHARACTERS);
    }
}
