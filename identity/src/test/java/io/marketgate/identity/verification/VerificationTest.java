package io.marketgate.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.decision.Use;
import io.marketgate.identity.Persons;
import io.marketgate.identity.assurance.SharingLimits;
import io.marketgate.identity.document.DocumentProblem;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.document.PrintedDay;
import io.marketgate.identity.person.CountedPersons;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.store.LocalRegister;
import io.marketgate.identity.store.StoredAssurances;
import io.marketgate.ledger.Ledger;
import io.marketgate.ledger.Person;
import io.marketgate.ledger.Purchase;
import io.marketgate.ledger.Reservation;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.persistence.StoreUnavailable;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Counter;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.testing.EmbeddedDatabaseResource;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkItems;
import io.marketgate.workitem.WorkList;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
class VerificationTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final MerchantId MERCHANT = new MerchantId("demo");
    private static final MarketCode CN = new MarketCode("CN");
    private static final Duration FLOOR = Duration.ofMillis(300);

    private static final StorefrontId SHOP = new StorefrontId("shop");
    private static final CountedPersons COUNTED = new CountedPersons(Persons.KEYS);
    private static final Counter PACKS = new Counter(
            "SG",
            "packs",
            ZoneOffset.UTC,
            Counter.Measure.UNITS,
            List.of(),
            List.of(),
            Counter.Key.ALL,
            new CountingPeriod(CountingPeriod.Kind.LIFETIME, null, true),
            null,
            null,
            null);

    private final Applicant applicant =
            new Applicant(MERCHANT, new Subject(UUID.randomUUID().toString()), "key-1");
    private SharingLimits sharing = SharingLimits.NONE;
    private VerificationLimits limits = limits(1000, 1000, FLOOR);

    @Inject
    StoredAssurances assurances;

    @Inject
    TokenUses tokenUses;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Inject
    Attempts attempts;

    @Inject
    LocalRegister register;

    @Inject
    ManagedExecutor workers;

    @Inject
    WorkItems workItems;

    @Inject
    WorkList workList;

    @BeforeEach
    void enterWei() {
        register.enter(DocumentType.CN_RESIDENT_ID, Persons.WEI_NUMBER, Persons.WEI_NAME, null);
    }

    @Test
    void verifiesRealNameAndKeepsOnlyWhatTheMarketAsks() {
        VerificationResult result = verify(resident(Persons.WEI_NUMBER, Persons.WEI_NAME));

        assertThat(result).isInstanceOfSatisfying(VerificationOutcome.Verified.class, verified -> {
            assertThat(verified.level()).isEqualTo(AssuranceLevel.REAL_NAME_VERIFIED);
            assertThat(verified.claims()).containsExactlyInAnyOrder("AGE_OVER_18", "AGE_CHECKED");
            assertThat(verified.expiresAt()).isEqualTo(Instant.parse("2027-11-22T10:00:00Z"));
        });
        assertThat(held())
                .containsExactly(new Assurance.Held(
                        "CN_RESIDENT_ID",
                        CN,
                        AssuranceLevel.REAL_NAME_VERIFIED,
                        Set.of("AGE_OVER_18", "AGE_CHECKED"),
                        NOW,
                        Instant.parse("2027-11-22T10:00:00Z")));
    }

    @Test
    void doesNotRevealWhetherTheRegisterKnowsANumber() {
        VerificationOutcome otherName = (VerificationOutcome) verify(resident(Persons.WEI_NUMBER, Persons.OTHER_NAME));
        VerificationOutcome noRecord =
                (VerificationOutcome) verify(resident(Persons.UNASSIGNED_NUMBER, Persons.WEI_NAME));

        assertThat(otherName).isEqualTo(new VerificationOutcome.Mismatch(otherName.id()));
        assertThat(noRecord).isEqualTo(new VerificationOutcome.Mismatch(noRecord.id()));
        assertThat(held()).isEmpty();
    }

    @Test
    void answersNoSoonerThanTheLatencyFloor() {
        for (RegisterAnswer answer : RegisterAnswer.values()) {
            long begun = System.nanoTime();
            with(always(answer))
                    .verify(applicant, CN, resident(Persons.WEI_NUMBER, Persons.WEI_NAME))
                    .toCompletableFuture()
                    .join();

            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("%s", answer)
                    .isGreaterThanOrEqualTo(FLOOR);
        }
    }

    @Test
    void saysNothingOfTheDocumentWhenTheRegisterIsUnavailable() {
        VerificationOutcome outcome = (VerificationOutcome) with(always(RegisterAnswer.UNAVAILABLE))
                .verify(applicant, CN, resident(Persons.WEI_NUMBER, Persons.WEI_NAME))
                .toCompletableFuture()
                .join();

        assertThat(outcome.status()).isEqualTo(VerificationStatus.UNAVAILABLE);
        assertThat(outcome.problems()).isEmpty();
        assertThat(held()).isEmpty();
    }

    @Test
    void neverCallsACheckDigitAVerification() {
        VerificationOutcome outcome =
                (VerificationOutcome) verify(document("KR_PCCC", "P123456789012", null, null, null));

        assertThat(outcome.status()).isEqualTo(VerificationStatus.DECLARED);
        assertThat(outcome.problems()).containsExactly(VerificationProblem.FORM_ONLY);
        assertThat(held()).singleElement().satisfies(held -> {
            assertThat(held.level()).isEqualTo(AssuranceLevel.SELF_DECLARED);
            assertThat(held.claims()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CN_RESIDENT_ID, 110105194912310021, INVALID_DOCUMENT, CHECK_DIGIT",
                "CN_RESIDENT_ID, 6214-9832-0257, NOT_ACCEPTED, MAY_NOT_BE_ASKED",
                "JP_MY_NUMBER, 621498320257, NOT_ACCEPTED, MAY_NOT_BE_ASKED",
                "KR_RRN, 971013-9019902, NOT_ACCEPTED, MAY_NOT_BE_ASKED",
                "SG_FIN, F1234567N, NOT_ACCEPTED, MAY_NOT_BE_ASKED",
                "SG_NRIC, S1234567D, NOT_ACCEPTED, DOCUMENT_NOT_ACCEPTED",
                "LIBRARY_CARD, 1, NOT_ACCEPTED, DOCUMENT_NOT_ACCEPTED",
                "TH_NATIONAL_ID, 3100600445635, NOT_ACCEPTED, TOKEN_NEEDED",
                "CN_RESIDENT_ID, 11010519491231002X, INVALID_DOCUMENT, NAME_NEEDED"
            })
    void namesTheProblemOfADocument(String type, String number, VerificationStatus status, String problem) {
        VerificationOutcome outcome = (VerificationOutcome) verify(document(type, number, null, null, null));

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.problems()).extracting(Object::toString).containsExactly(problem);
        assertThat(held()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1949-12-30, -, BIRTH_DATE", "-, 2026-11-20, EXPIRED", "1949-12-31, 2020-01-01, EXPIRED"})
    void refusesContradictionsAndExpiredDocuments(String birthDate, String expiresOn, DocumentProblem problem) {
        VerificationResult result =
                verify(document("CN_RESIDENT_ID", Persons.WEI_NUMBER.value(), Persons.WEI_NAME, birthDate, expiresOn));

        assertThat(result).isInstanceOfSatisfying(VerificationOutcome.InvalidDocument.class, invalid -> assertThat(
                        invalid.problems())
                .containsExactly(problem));
    }

    @Test
    void anAssuranceDoesNotOutliveTheDocument() {
        VerificationOutcome outcome = (VerificationOutcome)
                verify(document("CN_RESIDENT_ID", Persons.WEI_NUMBER.value(), Persons.WEI_NAME, null, "2026-12-31"));

        assertThat(outcome.expiresAt()).isEqualTo(Instant.parse("2026-12-31T10:00:00Z"));
    }

    @Test
    void acceptsNothingInAMarketWithoutPolicy() {
        VerificationOutcome outcome = (VerificationOutcome) with(register)
                .verify(applicant, new MarketCode("XK"), resident(Persons.WEI_NUMBER, Persons.WEI_NAME))
                .toCompletableFuture()
                .join();

        assertThat(outcome.status()).isEqualTo(VerificationStatus.NOT_ACCEPTED);
        assertThat(outcome.problems()).containsExactly(VerificationProblem.MARKET_WITHOUT_POLICY);
    }

    @Test
    void limitsAttemptsPerSubjectEvenAcrossErasure() {
        limits = limits(2, 1000, Duration.ZERO);
        verify(resident(Persons.WEI_NUMBER, Persons.WEI_NAME));
        assurances.erase(MERCHANT, applicant.subject());
        verify(resident(Persons.WEI_NUMBER, Persons.OTHER_NAME));

        VerificationResult third = verify(resident(Persons.UNASSIGNED_NUMBER, Persons.WEI_NAME));

        assertThat(third).isEqualTo(new AttemptsExhausted(NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void wrongAttemptsOfOthersDoNotLockTheOwnerOut() {
        limits = limits(1000, 2, Duration.ZERO);
        Secret<String> number = new Secret<>("330102198001010018");
        register.enter(DocumentType.CN_RESIDENT_ID, number, Persons.WEI_NAME, null);
        for (String attacker : List.of("a", "b")) {
            assertThat(verify("shop", attacker, number, Persons.OTHER_NAME))
                    .isInstanceOf(VerificationOutcome.Mismatch.class);
        }

        VerificationResult owner = verify("shop", "owner", number, Persons.WEI_NAME);

        assertThat(owner).isInstanceOf(VerificationOutcome.Verified.class);
    }

    @Test
    void manySubjectsGuessALockedDocumentNoFasterThanItsPace() {
        limits = limits(1000, 2, Duration.ZERO);
        Secret<String> number = new Secret<>("330102198001010026");

        long tried = IntStream.range(0, 20)
                .mapToObj(i -> verify("shop", "attacker-" + i, number, Persons.OTHER_NAME))
                .filter(VerificationOutcome.Mismatch.class::isInstance)
                .count();

        assertThat(tried).as("two of the limit, and one before the first pause").isEqualTo(3);
        assertThat(verify("shop", "attacker-99", number, Persons.OTHER_NAME))
                .isEqualTo(new AttemptsExhausted(NOW.plusSeconds(30)));
        assertThat(verify("another-shop", "anybody", number, Persons.OTHER_NAME))
                .as("a merchant's attempts are no other's")
                .isInstanceOf(VerificationOutcome.Mismatch.class);
    }

    private VerificationResult verify(String merchant, String subject, Secret<String> number, Secret<String> name) {
        return with(register)
                .verify(new Applicant(new MerchantId(merchant), new Subject(subject), "k"), CN, resident(number, name))
                .toCompletableFuture()
                .join();
    }

    @Test
    void aDocumentForManySubjectsIsToldAndThenRefused() {
        sharing = new SharingLimits(4, 100);
        String shop = "sharing-" + UUID.randomUUID();
        Secret<String> number = new Secret<>("330102198001010034");
        register.enter(DocumentType.CN_RESIDENT_ID, number, Persons.WEI_NAME, null);

        assertThat(verify(shop, "mother", number, Persons.WEI_NAME)).isInstanceOf(VerificationOutcome.Verified.class);
        assertThat(verify(shop, "child", number, Persons.WEI_NAME)).isInstanceOf(VerificationOutcome.Verified.class);
        assertThat(verify(shop, "child", number, Persons.WEI_NAME))
                .as("the same subject again")
                .isInstanceOf(VerificationOutcome.Verified.class);
        assertThat(findings(shop)).isEmpty();
        assertThat(verify(shop, "third", number, Persons.WEI_NAME)).isInstanceOf(VerificationOutcome.Verified.class);
        await().untilAsserted(() -> assertThat(findings(shop)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WorkItem.Kind.DOCUMENT_OF_MANY_SUBJECTS);
            assertThat(item.key()).matches("CN_RESIDENT_ID [0-9a-f]{16}");
            assertThat(item.detail()).startsWith("3 subjects").doesNotContain(number.value(), "third");
        }));
        verify(shop, "fourth", number, Persons.WEI_NAME);
        VerificationResult fifth = verify(shop, "fifth", number, Persons.WEI_NAME);

        assertThat(fifth)
                .isInstanceOfSatisfying(VerificationOutcome.NotAccepted.class, refused -> assertThat(refused.problems())
                        .containsExactly(VerificationProblem.DOCUMENT_OF_MANY_SUBJECTS));
        assertThat(assurances
                        .find(new MerchantId(shop), new Subject("fifth"), NOW)
                        .held())
                .isEmpty();
        assertThat(verify(shop + "-2", "anybody", number, Persons.WEI_NAME))
                .as("a merchant's subjects are no other's")
                .isInstanceOf(VerificationOutcome.Verified.class);
        assurances.erase(new MerchantId(shop), new Subject("fourth"));
        assertThat(verify(shop, "fifth", number, Persons.WEI_NAME)).isInstanceOf(VerificationOutcome.Verified.class);
    }

    @Test
    void aSubjectOfTwoPersonsIsToldAndOfMoreRefused() {
        sharing = new SharingLimits(100, 2);
        String shop = "sharing-" + UUID.randomUUID();
        register.enter(DocumentType.CN_RESIDENT_ID, new Secret<>("330102198001010042"), Persons.OTHER_NAME, null);
        register.enter(DocumentType.CN_RESIDENT_ID, new Secret<>("330102198001010050"), new Secret<>("第三人"), null);

        verify(shop, "one", Persons.WEI_NUMBER, Persons.WEI_NAME);
        assertThat(findings(shop)).isEmpty();
        assertThat(verify(shop, "one", new Secret<>("330102198001010042"), Persons.OTHER_NAME))
                .isInstanceOf(VerificationOutcome.Verified.class);
        await().untilAsserted(() -> assertThat(findings(shop))
                .extracting(WorkItem::kind)
                .containsExactly(WorkItem.Kind.SUBJECT_OF_MANY_PERSONS));

        assertThat(verify(shop, "one", new Secret<>("330102198001010050"), new Secret<>("第三人")))
                .isInstanceOfSatisfying(VerificationOutcome.NotAccepted.class, refused -> assertThat(refused.problems())
                        .containsExactly(VerificationProblem.SUBJECT_OF_MANY_PERSONS));
    }

    @Test
    void whatIsOnlyDeclaredIsToldAndLocksNobodyOut() {
        sharing = new SharingLimits(1, 1);
        String shop = "sharing-" + UUID.randomUUID();

        for (String subject : List.of("a", "b", "c")) {
            assertThat(with(register)
                            .verify(
                                    new Applicant(new MerchantId(shop), new Subject(subject), "k"),
                                    CN,
                                    document("KR_PCCC", "P123456789012", null, null, null))
                            .toCompletableFuture()
                            .join())
                    .isInstanceOf(VerificationOutcome.Declared.class);
        }

        await().untilAsserted(() -> assertThat(findings(shop)).hasSize(1));
    }

    private List<WorkItem> findings(String shop) {
        return workList.list(new MerchantId(shop), null, null, 10).items();
    }

    private static VerificationLimits limits(int perSubject, int perDocument, Duration floor) {
        return new VerificationLimits(
                1000,
                1000,
                perSubject,
                perDocument,
                new VerificationLimits.Locked(2, Duration.ofSeconds(30), Duration.ofMinutes(15)),
                Duration.ofHours(1),
                floor);
    }

    @Test
    void limitsVerifiedClaimsToTheMarketsPolicy() {
        VerificationOutcome outcome = (VerificationOutcome) verification(
                        register,
                        (token, now) -> new TokenReading.Vouched(
                                "TH_NATIONAL_ID",
                                new MarketCode("TH"),
                                AssuranceLevel.REAL_NAME_VERIFIED,
                                new Secret<>("3100600445635"),
                                new Secret<>(LocalDate.of(2008, 11, 23)),
                                null,
                                NOW.plusSeconds(300)))
                .verify(applicant, CN, new Secret<>("token"))
                .toCompletableFuture()
                .join();

        assertThat(outcome.status()).isEqualTo(VerificationStatus.VERIFIED);
        assertThat(outcome.level()).isEqualTo(AssuranceLevel.DOCUMENT_CHECKED);
        assertThat(outcome.claims()).as("eighteen only tomorrow").containsExactly("AGE_CHECKED");
    }

    @Test
    void acceptsATokenForOneSubjectOnlyWithAnySignatureEncoding() {
        TokenReader reader = (token, now) -> new TokenReading.Vouched(
                "TH_NATIONAL_ID",
                new MarketCode("TH"),
                AssuranceLevel.REAL_NAME_VERIFIED,
                new Secret<>("3100600445635"),
                new Secret<>(LocalDate.of(1990, 11, 23)),
                null,
                NOW.plusSeconds(300));
        Verification verification = verification(register, reader);
        Applicant other = new Applicant(MERCHANT, new Subject("another"), "k");

        VerificationOutcome first = verify(verification, applicant, "head.body.signature");
        VerificationOutcome again = verify(verification, applicant, "head.body.signature");
        VerificationOutcome stolen = verify(verification, other, "head.body.otherwise");

        assertThat(first.status()).isEqualTo(VerificationStatus.VERIFIED);
        assertThat(again.status()).isEqualTo(VerificationStatus.VERIFIED);
        assertThat(stolen.status()).isEqualTo(VerificationStatus.INVALID_DOCUMENT);
        assertThat(stolen.problems()).containsExactly(VerificationProblem.TOKEN_USED);
        assertThat(assurances.find(MERCHANT, other.subject(), NOW).held()).isEmpty();
    }

    private static VerificationOutcome verify(Verification verification, Applicant applicant, String token) {
        return (VerificationOutcome) verification
                .verify(applicant, CN, new Secret<>(token))
                .toCompletableFuture()
                .join();
    }

    @Test
    void readsNoTokenWhereNoneIsConfigured() {
        VerificationOutcome outcome =
                (VerificationOutcome) verification(register, (token, now) -> new TokenReading.Unreadable())
                        .verify(applicant, CN, new Secret<>("token"))
                        .toCompletableFuture()
                        .join();

        assertThat(outcome.status()).isEqualTo(VerificationStatus.UNAVAILABLE);
    }

    @Test
    void countsTheBuyerAsTheHolderOfAVerifiedDocument() {
        order();

        verify(resident(Persons.WEI_NUMBER, Persons.WEI_NAME));

        assertThat(ordered(holder())).isPositive();
    }

    @Test
    void countsNobodyAsTheHolderOfADocumentThatIsOnlyDeclared() {
        order();

        verify(document("KR_PCCC", "P123456789012", null, null, null));

        assertThat(ordered(COUNTED.of(MERCHANT, "KR_PCCC", new Secret<>("P123456789012"))))
                .isZero();
    }

    @Test
    void keepsNothingIfTheBuyerCannotBeCountedAsTheHolder() throws SQLException {
        order();

        try (Connection other = database.getConnection();
                PreparedStatement lock =
                        other.prepareStatement("select 1 from ledger_person where person = ? for update")) {
            other.setAutoCommit(false);
            lock.setString(1, buyer().hashes().get(0));
            lock.execute();
            assertThatThrownBy(() -> verify(resident(Persons.WEI_NUMBER, Persons.WEI_NAME)))
                    .hasCauseInstanceOf(StoreUnavailable.class);
            other.rollback();
        }

        assertThat(held()).isEmpty();
    }

    private Person buyer() {
        return COUNTED.of(MERCHANT, applicant.subject());
    }

    private static Person holder() {
        return COUNTED.of(MERCHANT, "CN_RESIDENT_ID", Persons.WEI_NUMBER);
    }

    /** Orders one pack, as this test's buyer. */
    private void order() {
        Reservation reservation = new Reservation(
                UUID.randomUUID(),
                MERCHANT,
                SHOP,
                List.of(new Use("SG", "packs", "*", null, BigDecimal.ONE)),
                NOW,
                NOW.plusSeconds(600));
        Ledger.Reserving unused = ledger.reserve(purchase(buyer()), Set.of(PACKS), NOW, usage -> () -> reservation);
    }

    private int ordered(Person person) {
        return ledger.usage(purchase(person), Set.of(PACKS), NOW).used().size();
    }

    private static Purchase purchase(Person person) {
        return new Purchase(person, SHOP, null);
    }

    private List<Assurance.Held> held() {
        return assurances.find(MERCHANT, applicant.subject(), NOW).held();
    }

    private VerificationResult verify(PresentedDocument document) {
        return with(register)
                .verify(applicant, CN, document)
                .toCompletableFuture()
                .join();
    }

    private Verification with(RealNameRegister register) {
        return verification(register, (token, now) -> new TokenReading.Unreadable());
    }

    private Verification verification(RealNameRegister register, TokenReader tokens) {
        return new Verification(
                market -> market.equals(CN) ? Optional.of(Policies.CN) : Optional.empty(),
                new VerificationRegisters(Map.of(IdentityPolicy.Verification.REGISTRY, List.of(register))),
                tokens,
                tokenUses,
                assurances,
                attempts,
                Persons.KEYS,
                limits,
                sharing,
                new SharingFindings(workItems, new NotableSharing(3, 2)),
                ledger,
                Clock.fixed(NOW, ZoneOffset.UTC),
                workers);
    }

    private static RealNameRegister always(RegisterAnswer answer) {
        return new RealNameRegister() {
            @Override
            public boolean covers(DocumentType type) {
                return true;
            }

            @Override
            public CompletionStage<RegisterAnswer> ask(RegisterQuestion question) {
                return CompletableFuture.completedFuture(answer);
            }
        };
    }

    private static PresentedDocument resident(Secret<String> number, Secret<String> name) {
        return new PresentedDocument("CN_RESIDENT_ID", number, name, null, null);
    }

    private static PresentedDocument document(
            String type, String number, Secret<String> name, String birthDate, String expiresOn) {
        return new PresentedDocument(
                type,
                new Secret<>(number),
                name,
                birthDate == null ? null : new Secret<>(PrintedDay.parse(birthDate)),
                expiresOn == null ? null : PrintedDay.parse(expiresOn));
    }
}
