package io.marketgate.identity.person;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** Brings names into the form in which two ways of writing one name are equal. */
public final class PersonName {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private PersonName() {}

    /**
     * Folds case and compatibility variants (Unicode NFKC_Casefold) and drops what is neither letter, mark nor digit:
     * spaces, hyphens, apostrophes, the middle dots of transcribed names. Order, accents and script are kept.
     *
     * @return empty if the text holds no name at all
     */
    public static Secret<String> normalise(Secret<String> name) {
        StringBuilder kept = new StringBuilder();
        FOLD.normalize(name.value()).codePoints().filter(PersonName::counts).forEach(kept::appendCodePoint);
        return new Secret<>(kept.toString());
    }

    private static boolean counts(int c) {
        int type = UCharacter.getType(c);
        return UCharacter.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
