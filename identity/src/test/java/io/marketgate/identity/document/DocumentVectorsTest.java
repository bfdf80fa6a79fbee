package io.marketgate.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.person.Secret;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published specimens and fictitious numbers with valid check digits, of no person. */
class DocumentVectorsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "CN_RESIDENT_ID, 11010519491231002X, 11010519491231002X",
        "CN_RESIDENT_ID, 11010519491231002x, 11010519491231002X",
        "CN_RESIDENT_ID, 110105 19491231 002X, 11010519491231002X",
        "CN_RESIDENT_ID, １１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
        "CN_RESIDENT_ID, 360426199101010071, 360426199101010071",
        "CN_HKMOTW_RESIDENCE_PERMIT, 810000199408230021, 810000199408230021",
        "CN_HKMOTW_RESIDENCE_PERMIT, 830000199201300022, 830000199201300022",
        "CN_FOREIGN_PERMANENT_RESIDENT_ID, 911124198108030024, 911124198108030024",
        "SG_NRIC, S1234567D, S1234567D",
        "SG_NRIC, T1234567J, T1234567J",
        "SG_NRIC, s1234567(d), S1234567D",
        "SG_FIN, F1234567N, F1234567N",
        "SG_FIN, G1234567X, G1234567X",
        "SG_FIN, M1234567K, M1234567K",
        "HK_ID_CARD, A123456(3), A1234563",
        "HK_ID_CARD, ab987654(3), AB9876543",
        "HK_ID_CARD, Z683365(A), Z683365A",
        "HK_ID_CARD, G123456A, G123456A",
        "TH_NATIONAL_ID, 3100600445635, 3100600445635",
        "TH_NATIONAL_ID, 1-2345-45678-78-1, 1234545678781",
        "TH_NATIONAL_ID, ๓๑๐๐๖๐๐๔๔๕๖๓๕, 3100600445635",
        "KR_PCCC, P123456789012, P123456789012",
        "DE_ID_CARD, T220001293, T22000129"
    })
    void readsWellFormedNumber(DocumentType type, String written, String normalised) {
        Examination examination = type.examine(new Secret<>(written), TODAY);

        assertThat(examination).isInstanceOfSatisfying(Examination.WellFormed.class, found -> assertThat(
                        found.number().value())
                .isEqualTo(normalised));
    }

    @ParameterizedTest
    @CsvSource({
        "CN_RESIDENT_ID, 110105194912310021, CHECK_DIGIT",
        "CN_RESIDENT_ID, 110105491231002, LENGTH",
        "CN_RESIDENT_ID, X10105194912310021, CHARACTERS",
        "CN_RESIDENT_ID, 990105194912310021, CHECK_DIGIT",
        "CN_RESIDENT_ID, 810000199408230021, OTHER_DOCUMENT",
        "CN_RESIDENT_ID, 911124198108030024, OTHER_DOCUMENT",
        "CN_HKMOTW_RESIDENCE_PERMIT, 11010519491231002X, OTHER_DOCUMENT",
        "SG_NRIC, S1234567E, CHECK_DIGIT",
        "SG_NRIC, F1234567N, OTHER_DOCUMENT",
        "SG_FIN, S1234567D, OTHER_DOCUMENT",
        "HK_ID_CARD, A123456(7), CHECK_DIGIT",
        "HK_ID_CARD, AA123456(3), CHECK_DIGIT",
        "HK_ID_CARD, A12345(3), LENGTH",
        "HK_ID_CARD, 1234567(3), CHARACTERS",
        "TH_NATIONAL_ID, 1101700230705, CHECK_DIGIT",
        "TH_NATIONAL_ID, 1101012345678, CHECK_DIGIT",
        "TH_NATIONAL_ID, 0100600445635, CHARACTERS",
        "KR_PCCC, M123456789012, CHARACTERS",
        "KR_PCCC, P12345678901, LENGTH",
        "DE_ID_CARD, T220001294, CHECK_DIGIT",
        "DE_ID_CARD, A220001293, CHARACTERS"
    })
    void namesTheProblem(DocumentType type, String written, DocumentProblem problem) {
        Examination examination = type.examine(new Secret<>(written), TODAY);

        assertThat(examination).isEqualTo(new Examination.Malformed(List.of(problem)));
    }

    @ParameterizedTest
    @CsvSource({
        "JP_MY_NUMBER, 621498320257, JP_MY_NUMBER",
        "JP_MY_NUMBER, anything, JP_MY_NUMBER",
        "TH_NATIONAL_ID, 6214-9832-0257, JP_MY_NUMBER",
        "TH_NATIONAL_ID, 9710139019902, KR_RRN",
        "PASSPORT, 621498320257, JP_MY_NUMBER",
        "KR_PCCC, 971013-9019902, KR_RRN",
        "KR_RRN, 9710139019902, KR_RRN",
        "US_SSN, 219099999, US_SSN",
        "PASSPORT, 219-09-9999, US_SSN"
    })
    void refusesNumberThatMayNotBeAskedFor(DocumentType type, String written, DocumentType recognised) {
        Examination examination = type.examine(new Secret<>(written), TODAY);

        assertThat(examination).isEqualTo(new Examination.Refused(recognised));
    }

    @ParameterizedTest
    @CsvSource({
        "CN_RESIDENT_ID, 11010519491231002X, 1949-12-31",
        "CN_HKMOTW_RESIDENCE_PERMIT, 810000199408230021, 1994-08-23",
        "CN_FOREIGN_PERMANENT_RESIDENT_ID, 911124198108030024, 1981-08-03"
    })
    void readsBirthDate(DocumentType type, String number, LocalDate birthDate) {
        Examination examination = type.examine(new Secret<>(number), TODAY);

        assertThat(examination).isInstanceOfSatisfying(Examination.WellFormed.class, found -> assertThat(
                        found.facts().birthDate())
                .isEqualTo(new Secret<>(birthDate)));
    }

    @ParameterizedTest
    @CsvSource({"110105, 20261123, BIRTH_DATE", "110105, 19490230, BIRTH_DATE", "190105, 19491231, REGION"})
    void judgesRegionAndBirthDateOfResident(String region, String birthDate, DocumentProblem problem) {
        String digits = region + birthDate + "002";

        Examination examination =
                DocumentType.CN_RESIDENT_ID.examine(new Secret<>(digits + CheckDigits.mod11Radix2(digits)), TODAY);

        assertThat(examination).isEqualTo(new Examination.Malformed(List.of(problem)));
    }

    @ParameterizedTest
    @CsvSource({"JP_MY_NUMBER", "KR_RRN", "US_SSN"})
    void marksNumbersThatMayNotBeAskedFor(DocumentType type) {
        assertThat(type.forbidden()).isTrue();
        assertThat(type.mayBeKey()).isFalse();
    }
}
