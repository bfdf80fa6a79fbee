package io.marketgate.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.document.DocumentProblem;
import io.marketgate.identity.document.PrintedDay;
import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and names that are stated beside a document. */
class DocumentJudgeTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String THAI = "3100600445635";
    /** The specimen of the German passport. */
    private static final String ERIKA =
            "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4";

    private static final IdentityPolicy POLICY = policy("TH_NATIONAL_ID", "PASSPORT", "KR_PCCC");

    @ParameterizedTest
    @CsvSource({
        "TH_NATIONAL_ID, 3100600445635, 2026-12-01",
        "TH_NATIONAL_ID, 3100600445635, 9999-12-31",
        "TH_NATIONAL_ID, 3100600445635, 2570-02-03",
        "TH_NATIONAL_ID, 3100600445635, 2269-01-01",
        "KR_PCCC, P123456789012, 2026-12-01",
        "KR_PCCC, P123456789012, 2530-02-03"
    })
    void refusesABirthDateInTheFuture(String type, String number, String birthDate) {
        DocumentJudgement judgement = judge(type, number, null, birthDate, null);

        assertThat(judgement).isEqualTo(new DocumentJudgement.Wrong(List.of(DocumentProblem.BIRTH_DATE)));
    }

    @ParameterizedTest
    @CsvSource({
        "TH_NATIONAL_ID, 3100600445635, 0001-01-01",
        "TH_NATIONAL_ID, 3100600445635, 1896-11-29",
        "TH_NATIONAL_ID, 3100600445635, 2439-11-29",
        "KR_PCCC, P123456789012, 0001-01-01",
        "KR_PCCC, P123456789012, 1896-11-29"
    })
    void refusesABirthDateBeyondALifetime(String type, String number, String birthDate) {
        DocumentJudgement judgement = judge(type, number, null, birthDate, null);

        assertThat(judgement).isEqualTo(new DocumentJudgement.Wrong(List.of(DocumentProblem.BIRTH_DATE)));
    }

    @ParameterizedTest
    @CsvSource({
        "TH_NATIONAL_ID, 3100600445635, 2443-02-29", // of 1900
        "TH_NATIONAL_ID, 3100600445635, 1900-02-29",
        "TH_NATIONAL_ID, 3100600445635, 2546-02-29", // of 2003
        "KR_PCCC, P123456789012, 1900-02-29",
        "KR_PCCC, P123456789012, 2003-02-29"
    })
    void refusesA29FebruaryThatTheCalendarOfTheDocumentHasNot(String type, String number, String day) {
        assertThat(judge(type, number, null, day, null))
                .isEqualTo(new DocumentJudgement.Wrong(List.of(DocumentProblem.BIRTH_DATE)));
        assertThat(judge(type, number, null, null, day))
                .isEqualTo(new DocumentJudgement.Wrong(List.of(DocumentProblem.EXPIRY_DATE)));
    }

    @ParameterizedTest
    @CsvSource({
        "2530-02-03, 1987-02-03",
        "1987-02-03, 1987-02-03",
        "2026-11-30, 2026-11-30",
        "2569-11-30, 2026-11-30",
        "2547-02-29, 2004-02-29",
        "2547-02-28, 2004-02-28",
        "2543-02-29, 2000-02-29",
        "2004-02-29, 2004-02-29",
        "2443-02-28, 1900-02-28",
        "1896-11-30, 1896-11-30",
        "2439-11-30, 1896-11-30"
    })
    void readsBirthDatesOfThaiCardsInEitherEra(String printed, LocalDate meant) {
        DocumentJudgement judgement = judge("TH_NATIONAL_ID", THAI, null, printed, null);

        assertThat(judgement).isInstanceOfSatisfying(DocumentJudgement.Plausible.class, plausible -> assertThat(
                        plausible.facts().birthDate())
                .isEqualTo(new Secret<>(meant)));
    }

    @ParameterizedTest
    @CsvSource({
        "9999-12-31, 9999-12-31",
        "2570-05-05, 2027-05-05",
        "2027-05-05, 2027-05-05",
        "2571-02-29, 2028-02-29",
        "2028-02-29, 2028-02-29"
    })
    void readsExpiryOfThaiCardsInEitherEra(String printed, LocalDate meant) {
        DocumentJudgement judgement = judge("TH_NATIONAL_ID", THAI, null, null, printed);

        assertThat(judgement).isInstanceOfSatisfying(DocumentJudgement.Plausible.class, plausible -> assertThat(
                        plausible.expiresOn())
                .isEqualTo(meant));
    }

    @Test
    void refusesAThaiCardThatExpiredInABuddhistYear() {
        DocumentJudgement judgement = judge("TH_NATIONAL_ID", THAI, null, null, "2560-05-05");

        assertThat(judgement).isEqualTo(new DocumentJudgement.Wrong(List.of(DocumentProblem.EXPIRED)));
    }

    @Test
    void refusesTheZoneOfAnotherPerson() {
        DocumentJudgement judgement = judge("PASSPORT", ERIKA, "JOHN SMITH", null, null);

        assertThat(judgement).isEqualTo(new DocumentJudgement.Wrong(List.of(DocumentProblem.NAME)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Erika Mustermann", "Mustermann, Erika", "Erika Gabler", "埃丽卡"})
    void takesTheZoneOfAPersonWhoMayBeTheSame(String name) {
        assertThat(judge("PASSPORT", ERIKA, name, null, null)).isInstanceOf(DocumentJudgement.Plausible.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, ***",
        "PASSPORT, ''",
        "PASSPORT, 12 34",
        "PASSPORT, 😀",
        "TH_NATIONAL_ID, ***",
        "KR_PCCC, ' '"
    })
    void refusesANameWithoutALetter(String type, String name) {
        String number = Map.of("PASSPORT", ERIKA, "TH_NATIONAL_ID", THAI, "KR_PCCC", "P123456789012")
                .get(type);

        assertThat(judge(type, number, name, null, null))
                .isEqualTo(new DocumentJudgement.Wrong(List.of(DocumentProblem.NAME)));
    }

    private static DocumentJudgement judge(
            String type, String number, @Nullable String name, @Nullable String birthDate, @Nullable String expiresOn) {
        PresentedDocument presented = new PresentedDocument(
                type,
                new Secret<>(number),
                name == null ? null : new Secret<>(name),
                birthDate == null ? null : new Secret<>(PrintedDay.parse(birthDate)),
                expiresOn == null ? null : PrintedDay.parse(expiresOn));
        return DocumentJudge.judge(POLICY, presented, NOW);
    }

    private static IdentityPolicy policy(String... documents) {
        List<IdentityPolicy.Accepted> accepted = List.of(documents).stream()
                .map(document -> new IdentityPolicy.Accepted(
                        document, AssuranceLevel.SELF_DECLARED, IdentityPolicy.Verification.CHECKED))
                .toList();
        IdentityPolicy some = Policies.CN;
        return new IdentityPolicy(
                new MarketCode("CN"),
                accepted,
                Set.of(),
                some.claims(),
                some.validity(),
                some.retention(),
                some.law(),
                some.source());
    }
}
