package io.marketgate.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.document.DocumentProblem;
import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    void refusesABirthDateInTheFuture(String type, String number, LocalDate birthDate) {
        DocumentJudgement judgement = judge(type, number, null, birthDate, null);

        assertThat(judgement).isEqualTo(new DocumentJudgement.Wrong(List.of(DocumentProblem.BIRTH_DATE)));
    }

    @ParameterizedTest
    @CsvSource({"2530-02-03, 1987-02-03", "1987-02-03, 1987-02-03", "2026-11-30, 2026-11-30", "2569-11-30, 2026-11-30"})
    void readsBirthDatesOfThaiCardsInEitherEra(LocalDate printed, LocalDate meant) {
        DocumentJudgement judgement = judge("TH_NATIONAL_ID", THAI, null, printed, null);

        assertThat(judgement).isInstanceOfSatisfying(DocumentJudgement.Plausible.class, plausible -> assertThat(
                        plausible.facts().birthDate())
                .isEqualTo(new Secret<>(meant)));
    }

    @ParameterizedTest
    @CsvSource({"9999-12-31, 9999-12-31", "2570-05-05, 2027-05-05", "2027-05-05, 2027-05-05"})
    void readsExpiryOfThaiCardsInEitherEra(LocalDate printed, LocalDate meant) {
        DocumentJudgement judgement = judge("TH_NATIONAL_ID", THAI, null, null, printed);

        assertThat(judgement).isInstanceOfSatisfying(DocumentJudgement.Plausible.class, plausible -> assertThat(
                        plausible.expiresOn())
                .isEqualTo(meant));
    }

    @Test
    void refusesAThaiCardThatExpiredInABuddhistYear() {
        DocumentJudgement judgement = judge("TH_NATIONAL_ID", THAI, null, null, LocalDate.of(2560, 5, 5));

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

    private static DocumentJudgement judge(
            String type,
            String number,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate expiresOn) {
        PresentedDocument presented = new PresentedDocument(
                type,
                new Secret<>(number),
                name == null ? null : new Secret<>(name),
                birthDate == null ? null : new Secret<>(birthDate),
                expiresOn);
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
