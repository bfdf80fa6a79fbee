package io.marketgate.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Subject;
import io.marketgate.identity.assurance.SharingLimits;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.document.PrintedDay;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.store.LocalRegister;
import io.marketgate.identity.store.StoredAssurances;
import io.marketgate.identity.verification.Applicant;
import io.marketgate.identity.verification.Attempts;
import io.marketgate.identity.verification.NotableSharing;
import io.marketgate.identity.verification.Policies;
import io.marketgate.identity.verification.PresentedDocument;
import io.marketgate.identity.verification.RegisterQuestion;
import io.marketgate.identity.verification.SharingFindings;
import io.marketgate.identity.verification.TokenReading;
import io.marketgate.identity.verification.TokenUses;
import io.marketgate.identity.verification.Verification;
import io.marketgate.identity.verification.VerificationLimits;
import io.marketgate.identity.verification.VerificationRegisters;
import io.marketgate.identity.verification.VerificationResult;
import io.marketgate.ledger.Ledger;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.testing.EmbeddedDatabaseResource;
import io.marketgate.workitem.WorkItems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.Test;

/** Promise 9 for identity: after every kind of verification no table and no text contains personal data. */
@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
class NoPersonalDataTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final MarketCode CN = new MarketCode("CN");
    private static final Subject SUBJECT = new Subject("shopper-4711");
    private static final Applicant APPLICANT = new Applicant(new MerchantId("demo"), SUBJECT, "key-1");
    private static final Secret<String> PCCC = new Secret<>("P123456789012");
    private static final Secret<String> THAI = new Secret<>("3100600445635");
    private static final Secret<LocalDate> BORN = new Secret<>(LocalDate.of(1949, 12, 31));
    private static final Secret<PrintedDay> PRINTED = new Secret<>(PrintedDay.parse("1949-12-31"));

    /** Every input that must not come out, also as contained in the number. */
    private static final List<String> PERSONAL = List.of(
            Persons.WEI_NUMBER.value(),
            Persons.UNASSIGNED_NUMBER.value(),
            Persons.WEI_NAME.value(),
            Persons.OTHER_NAME.value(),
            PCCC.value(),
            THAI.value(),
            SUBJECT.value(),
            "621498320257",
            "1949-12-31",
            "19491231",
            "id-token");

    @Inject
    StoredAssurances assurances;

    @Inject
    TokenUses tokenUses;

    @Inject
    Attempts attempts;

    @Inject
    Ledger ledger;

    @Inject
    LocalRegister register;

    @Inject
    DataSource database;

    @Inject
    ManagedExecutor workers;

    @Inject
    WorkItems workItems;

    @Test
    void leavesNoPersonalDataInAnyTable() throws SQLException {
        register.enter(DocumentType.CN_RESIDENT_ID, Persons.WEI_NUMBER, Persons.WEI_NAME, BORN);

        List<VerificationResult> results = verifyInEveryWay();

        List<String> rows = rows();
        assertThat(rows).hasSizeGreaterThan(8);
        assertThat(String.join("\n", rows)).doesNotContain(PERSONAL);
        assertThat(results.toString()).doesNotContain(PERSONAL);
    }

    @Test
    void printsNoPersonalData() {
        String printed = List.of(
                        resident(Persons.WEI_NUMBER, Persons.WEI_NAME),
                        new RegisterQuestion(DocumentType.CN_RESIDENT_ID, Persons.WEI_NUMBER, Persons.WEI_NAME, BORN),
                        DocumentType.CN_RESIDENT_ID.examine(Persons.WEI_NUMBER, LocalDate.of(2026, 11, 22)),
                        vouched())
                .toString();

        assertThat(printed).contains("[redacted]").doesNotContain(PERSONAL);
    }

    private List<VerificationResult> verifyInEveryWay() {
        Verification verification = new Verification(
                market -> Optional.of(Policies.CN),
                new VerificationRegisters(Map.of(IdentityPolicy.Verification.REGISTRY, List.of(register))),
                (token, now) -> vouched(),
                tokenUses,
                assurances,
                attempts,
                Persons.KEYS,
                new VerificationLimits(
                        1000,
                        1000,
                        1000,
                        1000,
                        new VerificationLimits.Locked(2, Duration.ofSeconds(30), Duration.ofMinutes(15)),
                        Duration.ofHours(1),
                        Duration.ZERO),
                SharingLimits.NONE,
                new SharingFindings(workItems, new NotableSharing(2, 2)),
                ledger,
                Clock.fixed(NOW, ZoneOffset.UTC),
                workers);
        List<VerificationResult> results = new ArrayList<>();
        for (PresentedDocument document : List.of(
                resident(Persons.WEI_NUMBER, Persons.WEI_NAME),
                resident(Persons.WEI_NUMBER, Persons.OTHER_NAME),
                resident(Persons.UNASSIGNED_NUMBER, Persons.WEI_NAME),
                new PresentedDocument("KR_PCCC", PCCC, Persons.WEI_NAME, PRINTED, null),
                new PresentedDocument("JP_MY_NUMBER", new Secret<>("621498320257"), Persons.WEI_NAME, PRINTED, null))) {
            results.add(verification
                    .verify(APPLICANT, CN, document)
                    .toCompletableFuture()
                    .join());
        }
        results.add(verification
                .verify(APPLICANT, CN, new Secret<>("id-token"))
                .toCompletableFuture()
                .join());
        return results;
    }

    private static PresentedDocument resident(Secret<String> number, Secret<String> name) {
        return new PresentedDocument("CN_RESIDENT_ID", number, name, null, null);
    }

    private static TokenReading vouched() {
        return new TokenReading.Vouched(
                "TH_NATIONAL_ID",
                new MarketCode("TH"),
                AssuranceLevel.DOCUMENT_CHECKED,
                THAI,
                BORN,
                null,
                NOW.plusSeconds(300));
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : strings(
                    statement,
                    "select table_name from information_schema.tables"
                            + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                rows.addAll(strings(statement, "select t::text from \"" + table + "\" t"));
            }
        }
        return rows;
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        ResultSet rows = statement.executeQuery(query);
        while (rows.next()) {
            strings.add(rows.getString(1));
        }
        return strings;
    }
}
