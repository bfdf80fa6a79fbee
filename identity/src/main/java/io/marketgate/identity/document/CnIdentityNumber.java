package io.marketgate.identity.document;

import io.marketgate.identity.person.Lifetime;
import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Chinese citizen identification number and the two documents that share its form: region or prefix (6), birth date
 * (8), sequence (3), check character (GB 11643-1999, ISO 7064 MOD 11-2). The fifteen-digit form has been void since 2013.
 */
final class CnIdentityNumber implements DocumentForm {
    /** Mainland provinces by the first two digits of the region (GB/T 2260). */
    static final CnIdentityNumber RESIDENT = new CnIdentityNumber("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\\d{4}");
    /** Hong Kong, Macao, Taiwan: whole regions without subdivision. */
    static final CnIdentityNumber HKMOTW_RESIDENT = new CnIdentityNumber("8[123]0000");
    /** A nine, the issuing province (2), the nationality as ISO 3166-1 numeric (3). */
    static final CnIdentityNumber FOREIGN_RESIDENT =
            new CnIdentityNumber("9(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\\d{3}");

    private static final MarketCode ISSUER = new MarketCode("CN");
    private static final int LENGTH = 18;
    private static final NumberShape SHAPE = NumberShape.of(LENGTH, "\\d{17}[\\dX]");

    private final Pattern prefix;

    private CnIdentityNumber(String prefix) {
        this.prefix = Pattern.compile(prefix);
    }

    @Override
    public Examination examine(String number, LocalDate today) {
        Examination.Malformed fault = SHAPE.fault(number);
        if (fault != null) {
            return fault;
        }
        if (CheckDigits.mod11Radix2(number.substring(0, LENGTH - 1)) != number.charAt(LENGTH - 1)) {
            return Examination.Malformed.of(DocumentProblem.CHECK_DIGIT);
        }
        if (!prefix.matcher(number.substring(0, 6)).matches()) {
            boolean sibling =
                    RESIDENT.claims(number) || HKMOTW_RESIDENT.claims(number) || FOREIGN_RESIDENT.claims(number);
            return Examination.Malformed.of(sibling ? DocumentProblem.OTHER_DOCUMENT : DocumentProblem.REGION);
        }
        Optional<LocalDate> birthDate =
                CompactDate.parse(number.substring(6, 14)).filter(date -> Lifetime.holds(date, today));
        if (birthDate.isEmpty()) {
            return Examination.Malformed.of(DocumentProblem.BIRTH_DATE);
        }
        return new Examination.WellFormed(
                new Secret<>(number), new DocumentFacts(ISSUER, null, new Secret<>(birthDate.get()), null));
    }

    private boolean claims(String number) {
        return prefix.matcher(number.substring(0, 6)).matches();
    }
}
