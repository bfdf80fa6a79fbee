package io.marketgate.identity.document;

import java.util.List;

/**
 * The positions of the fields of a machine-readable zone, counted from zero over its joined lines (ICAO 9303 parts 4, 5
 * and 6).
 *
 * @param length of all lines together
 * @param name the names of the holder
 * @param number start of the document number: nine characters and their check digit
 * @param birth start of the birth date: six characters and their check digit
 * @param expiry start of the expiry date: six characters and their check digit
 * @param optional the field beside the number that holds its end if it is longer than nine characters
 * @param personal a field with its own check digit, or an empty span
 * @param composite the spans the last check digit is computed over, in order
 * @param compositeDigit the position of that digit
 */
record MrzLayout(
        int length,
        Span name,
        int number,
        int birth,
        int expiry,
        Span optional,
        Span personal,
        List<Span> composite,
        int compositeDigit) {

    /** Characters from the first to before the second position. */
    record Span(int from, int to) {

        String of(String zone) {
            return zone.substring(from, to);
        }
    }

    private static final Span NONE = new Span(0, 0);

    /** Passport: two lines of 44. */
    static final MrzLayout TD3 = new MrzLayout(
            88,
            new Span(5, 44),
            44,
            57,
            65,
            NONE,
            new Span(72, 86),
            List.of(new Span(44, 54), new Span(57, 64), new Span(65, 87)),
            87);
    /** Card: three lines of 30. */
    static final MrzLayout TD1 = new MrzLayout(
            90,
            new Span(60, 90),
            5,
            30,
            38,
            new Span(15, 30),
            NONE,
            List.of(new Span(5, 30), new Span(30, 37), new Span(38, 45), new Span(48, 59)),
            59);
    /** Card: two lines of 36. */
    static final MrzLayout TD2 = new MrzLayout(
            72,
            new Span(5, 36),
            36,
            49,
            57,
            new Span(64, 71),
            NONE,
            List.of(new Span(36, 46), new Span(49, 56), new Span(57, 71)),
            71);
}
