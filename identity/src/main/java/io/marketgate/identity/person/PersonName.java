package io.marketgate.identity.person;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;

/** Normalises names, so that two spellings of one name are equal. */
public final class PersonName {
    /** Symbols that keyboards give for an apostrophe or for the middle dot: grave accent, bullet operator, dot operator. */
    private static final String TYPED_AS_PUNCTUATION = "`\u2219\u22c5";

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private PersonName() {}

    /**
     * Folds case and compatibility variants (Unicode NFKC_Casefold). Drops separators between the parts of a name:
     * spaces, punctuation such as hyphens, apostrophes and the middle dots of transcribed names, and invisible
     * characters. Everything else stays, including a zero written as a character ({@code 〇}), order, accents and
     * script.
     *
     * @return empty if the text contains no name at all
     */
    public static Secret<String> normalise(Secret<String> name) {
        StringBuilder kept = new StringBuilder();
        FOLD.normalize(name.value()).codePoints().filter(PersonName::counts).forEach(kept::appendCodePoint);
        return new Secret<>(kept.toString());
    }

    /** Whether there is a letter in it, of whatever script. A name of signs or digits alone is no name. */
    public static boolean hasLetters(Secret<String> name) {
        return name.value()
                .codePoints()
                .anyMatch(c -> Character.isLetter(c) || UCharacter.getType(c) == UCharacterCategory.LETTER_NUMBER);
    }

    private static boolean counts(int c) {
        if (TYPED_AS_PUNCTUATION.indexOf(c) >= 0) {
            return false;
        }
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.SPACE_SEPARATOR,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR,
                    UCharacterCategory.DASH_PUNCTUATION,
                    UCharacterCategory.START_PUNCTUATION,
                    UCharacterCategory.END_PUNCTUATION,
                    UCharacterCategory.CONNECTOR_PUNCTUATION,
                    UCharacterCategory.OTHER_PUNCTUATION,
                    UCharacterCategory.INITIAL_PUNCTUATION,
                    UCharacterCategory.FINAL_PUNCTUATION,
                    UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT -> false;
            default -> true;
        };
    }
}
