package io.marketgate.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The specimens of ICAO 9303 (issued by Utopia), with an existing state where a well-formed zone is needed. */
class MrzDocumentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String TD3 =
            "P<SWEERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L898902C36SWE7408122F1204159ZE184226B<<<<<10";
    private static final String TD2 = "I<SWEERIKSSON<<ANNA<MARIA<<<<<<<<<<<" + "D231458907SWE7408122F1204159<<<<<<<6";
    private static final String TD1 =
            "I<SWED231458907<<<<<<<<<<<<<<<" + "7408122F1204159SWE<<<<<<<<<<<6" + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";

    private static final ZoneName ANNA = new ZoneName(List.of("ERIKSON", "ANA", "MARIA"));

    @Test
    void readsPassport() {
        Examination examination = DocumentType.PASSPORT.examine(new Secret<>(TD3), TODAY);

        assertThat(examination)
                .isEqualTo(new Examination.WellFormed(
                        new Secret<>("SEL898902C3"),
                        new DocumentFacts(
                                new MarketCode("SE"),
                                new Secret<>(ANNA),
                                new Secret<>(LocalDate.of(1974, 8, 12)),
                                LocalDate.of(2012, 4, 15))));
    }

    @ParameterizedTest
    @ValueSource(strings = {TD1, TD2})
    void readsCard(String zone) {
        Examination examination = DocumentType.EU_ID_CARD.examine(new Secret<>(zone), TODAY);

        assertThat(examination)
                .isEqualTo(new Examination.WellFormed(
                        new Secret<>("SED23145890"),
                        new DocumentFacts(
                                new MarketCode("SE"),
                                new Secret<>(ANNA),
                                new Secret<>(LocalDate.of(1974, 8, 12)),
                                LocalDate.of(2012, 4, 15))));
    }

    @Test
    void readsLinesBrokenAsPrinted() {
        String broken = TD3.substring(0, 44) + "\r\n" + TD3.substring(44) + "\n";

        Examination examination = DocumentType.PASSPORT.examine(new Secret<>(broken), TODAY);

        assertThat(examination).isInstanceOf(Examination.WellFormed.class);
    }

    @Test
    void readsNumberLongerThanItsField() {
        String upper = "I<BELB10000000<5" + CheckDigits.icao("B100000005") + "<<<<<<<<<<<<<";
        String birth = "740812" + CheckDigits.icao("740812");
        String expiry = "270415" + CheckDigits.icao("270415");
        char composite = CheckDigits.icao(upper.substring(5) + birth + expiry + "<<<<<<<<<<<");
        String zone = upper + birth + "F" + expiry + "BEL<<<<<<<<<<<" + composite + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";

        Examination examination = DocumentType.EU_ID_CARD.examine(new Secret<>(zone), TODAY);

        assertThat(examination).isInstanceOfSatisfying(Examination.WellFormed.class, found -> assertThat(
                        found.number().value())
                .isEqualTo("BEB100000005"));
    }

    @ParameterizedTest
    @CsvSource({"44, 9", "57, 9", "65, 9", "72, A", "86, 5", "87, 5"})
    void catchesErrorInEveryCheckedField(int position, char wrong) {
        String zone = TD3.substring(0, position) + wrong + TD3.substring(position + 1);

        Examination examination = DocumentType.PASSPORT.examine(new Secret<>(zone), TODAY);

        assertThat(examination).isEqualTo(new Examination.Malformed(List.of(DocumentProblem.CHECK_DIGIT)));
    }

    @Test
    void refusesStateThatDoesNotExist() {
        Examination examination = DocumentType.PASSPORT.examine(new Secret<>(TD3.replace("P<SWE", "P<UTO")), TODAY);

        assertThat(examination).isEqualTo(new Examination.Malformed(List.of(DocumentProblem.ISSUER)));
    }

    @Test
    void tellsCardFromPassport() {
        Examination examination = DocumentType.PASSPORT.examine(new Secret<>("I" + TD3.substring(1)), TODAY);

        assertThat(examination).isEqualTo(new Examination.Malformed(List.of(DocumentProblem.OTHER_DOCUMENT)));
    }

    @ParameterizedTest
    @CsvSource({"741231, 1974-12-31", "261122, 2026-11-22", "261123, 1926-11-23"})
    void readsBirthDateInThePast(String digits, LocalDate birthDate) {
        assertThat(CompactDate.past(digits, TODAY)).contains(birthDate);
    }

    @ParameterizedTest
    @CsvSource({"350101, 2035-01-01", "990101, 1999-01-01", "120415, 2012-04-15"})
    void readsExpiryInTheNearestCentury(String digits, LocalDate expiresOn) {
        assertThat(CompactDate.nearest(digits, TODAY)).contains(expiresOn);
    }

    @ParameterizedTest
    @CsvSource({"D<<, DE", "DEU, DE", "GBO, GB", "CHN, CN", "TWN, TW", "RKS, XK"})
    void namesIssuingState(String code, MarketCode state) {
        assertThat(IssuingState.of(code)).contains(state);
    }
}
