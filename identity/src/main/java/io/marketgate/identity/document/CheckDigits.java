package io.marketgate.identity.document;

/** Check digit schemes shared by several documents. */
final class CheckDigits {
    private static final int[] ICAO_WEIGHTS = {7, 3, 1};

    private CheckDigits() {}

    /**
     * ISO 7064 MOD 11-2, the scheme of GB 11643: catches every single wrong character and every transposition of two.
     *
     * @param digits decimal digits without the check character
     * @return {@code 0} to {@code 9} or {@code X}
     */
    static char mod11Radix2(CharSequence digits) {
        int product = 0;
        for (int i = 0; i < digits.length(); i++) {
            product = (product + digits.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - product) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /**
     * The scheme of ICAO 9303 part 3, section 4.9: weights 7, 3, 1, letters from A = 10, the filler as zero, modulo 10.
     *
     * @param field upper-case letters, digits and {@code <}
     */
    static char icao(CharSequence field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            int value = c == '<' ? 0 : Character.digit(c, 36);
            sum += value * ICAO_WEIGHTS[i % ICAO_WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    /** The sum of digits times weights; both are as long as the weights. */
    static int weighted(CharSequence digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }
}
