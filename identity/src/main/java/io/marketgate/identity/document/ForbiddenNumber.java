package io.marketgate.identity.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises numbers that must not be asked for, whatever their stated type, so that they can be refused. */
final class ForbiddenNumber {
    private static final Pattern MY_NUMBER = Pattern.compile("\\d{12}");
    /** Birth date, century and sex, sequence. Its check digit is not judged: numbers issued since 2020 have none. */
    private static final Pattern RRN = Pattern.compile("\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])[1-9]\\d{6}");
    /** Only as commonly written, because nine digits without separators may also be a passport number. */
    private static final Pattern SSN = Pattern.compile("\\s*(?!000|666|9)\\d{3}[- ](?!00)\\d{2}[- ](?!0000)\\d{4}\\s*");

    private ForbiddenNumber() {}

    static Optional<DocumentType> recognise(String raw) {
        if (raw.length() > DocumentText.LONGEST) {
            return Optional.empty();
        }
        if (SSN.matcher(raw).matches()) {
            return Optional.of(DocumentType.US_SSN);
        }
        String number = DocumentText.normalise(raw);
        if (isMyNumber(number)) {
            return Optional.of(DocumentType.JP_MY_NUMBER);
        }
        return RRN.matcher(number).matches() ? Optional.of(DocumentType.KR_RRN) : Optional.empty();
    }

    /** Weights 6 5 4 3 2 7 6 5 4 3 2, modulo 11; a rest of 0 or 1 gives 0. */
    private static boolean isMyNumber(String number) {
        if (!MY_NUMBER.matcher(number).matches()) {
            return false;
        }
        int rest = CheckDigits.weighted(number, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return number.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }
}
