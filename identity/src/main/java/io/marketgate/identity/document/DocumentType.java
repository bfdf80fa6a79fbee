package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents the gate can read, and those it recognises only to refuse them. */
public enum DocumentType {
    /** Resident identity card of the Chinese mainland, GB 11643-1999. */
    CN_RESIDENT_ID("CN", "18 characters: 17 digits and a digit or X", CnIdentityNumber.RESIDENT),
    /** Residence permit for Hong Kong, Macao and Taiwan residents; the same form, regions 810000, 820000, 830000. */
    CN_HKMOTW_RESIDENCE_PERMIT("CN", "18 characters that begin with 81, 82 or 83", CnIdentityNumber.HKMOTW_RESIDENT),
    /** Foreign permanent resident card of the 2023 series. */
    CN_FOREIGN_PERMANENT_RESIDENT_ID("CN", "18 characters that begin with 9", CnIdentityNumber.FOREIGN_RESIDENT),
    /** Singapore identity card. */
    SG_NRIC("SG", "S or T, 7 digits, a letter", new SgIdentityNumber("ST")),
    /** Singapore foreign identification number. */
    SG_FIN("SG", "F, G or M, 7 digits, a letter", new SgIdentityNumber("FGM")),
    /** Hong Kong identity card, permanent or not. */
    HK_ID_CARD("HK", "1 or 2 letters, 6 digits, a digit or A", new HkIdentityCard()),
    /** Thai national identity number. */
    TH_NATIONAL_ID("TH", "13 digits", new ThNationalId()),
    /** Korean personal customs clearance code. Its check rule is not published: only the form is judged. */
    KR_PCCC("KR", "P and 12 digits; only the form can be judged", new KrCustomsCode()),
    /** German identity card: the serial number with its check digit, or the card's machine-readable zone. */
    DE_ID_CARD("DE", "9 characters and a check digit, or the three lines of the machine-readable zone", new DeIdCard()),
    /** Any state's passport by its machine-readable zone (ICAO 9303 part 4, TD3). */
    PASSPORT(null, "both lines of the machine-readable zone", MrzDocument.of(state -> true, "P", MrzLayout.TD3)),
    /** The identity card of a European state by its machine-readable zone (ICAO 9303 parts 5 and 6, TD1 and TD2). */
    EU_ID_CARD(
            null,
            "all lines of the machine-readable zone",
            MrzDocument.of(IssuingState::isEuropean, "IAC", MrzLayout.TD1, MrzLayout.TD2)),
    /** Japanese individual number. May not be asked for, kept or passed on (Number Act, articles 15, 19, 20). */
    JP_MY_NUMBER("JP", "may not be given", null),
    /** Korean resident registration number. May not be processed without a statute (PIPA, article 24-2). */
    KR_RRN("KR", "may not be given", null),
    /** United States social security number. A storefront never needs it. */
    US_SSN("US", "may not be given", null);

    private final @Nullable MarketCode market;
    private final String form;
    private final @Nullable DocumentForm reading;

    DocumentType(@Nullable String market, String form, @Nullable DocumentForm reading) {
        this.market = market == null ? null : new MarketCode(market);
        this.form = form;
        this.reading = reading;
    }

    /** Returns the type of that name; empty for other names, because names come from callers and packs. */
    public static Optional<DocumentType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** The issuing market, or null if the document itself states it. */
    public @Nullable MarketCode market() {
        return market;
    }

    /** What a shopper is asked to enter, in English. */
    public String form() {
        return form;
    }

    /** Whether the number must not even be asked for. */
    public boolean forbidden() {
        return reading == null;
    }

    /**
     * Whether its number may be used, as a keyed hash, to find a person's records again. The serial number of a German
     * identity card may not (PAuswG, section 20).
     */
    public boolean mayBeKey() {
        return !forbidden() && this != DE_ID_CARD;
    }

    /** Whether the number itself contains the birth date, so that confirming the number confirms the date. */
    public boolean numberHoldsBirthDate() {
        return reading instanceof CnIdentityNumber;
    }

    /**
     * Judges a number as given.
     *
     * @param number with any of the separators people write
     * @param today decides the centuries of dates; birth dates must be before it
     */
    public Examination examine(Secret<String> number, LocalDate today) {
        if (reading == null) {
            return new Examination.Refused(this);
        }
        if (number.value().length() > DocumentText.LONGEST) {
            return Examination.Malformed.of(DocumentProblem.LENGTH);
        }
        Examination examination = reading.examine(DocumentText.normalise(number.value()), today);
        return examination instanceof Examination.Malformed malformed && !malformed.hasShape()
                ? ForbiddenNumber.recognise(number.value())
                        .<Examination>map(Examination.Refused::new)
                        .orElse(examination)
                : examination;
    }

    /**
     * Reads a day that this document prints.
     *
     * @return a date of the common era; empty if the document's calendar has no such day
     */
    public Optional<LocalDate> read(PrintedDay printed, LocalDate today) {
        return reading == null ? Optional.empty() : reading.read(printed, today);
    }
}
