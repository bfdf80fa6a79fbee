package io.marketgate.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.Persons;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.RealNameRegister;
import io.marketgate.identity.verification.RealNameRegisterContract;
import io.marketgate.identity.verification.RegisterAnswer;
import io.marketgate.identity.verification.RegisterQuestion;
import io.marketgate.testing.EmbeddedDatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
class LocalRegisterTest extends RealNameRegisterContract {
    private static final Secret<String> SOMCHAI_NUMBER = new Secret<>("3100600445635");

    @Inject
    LocalRegister register;

    @Inject
    RegisterEntries entries;

    @Inject
    DataSource database;

    private boolean cutOff;

    @BeforeEach
    void enterPersons() {
        register.enter(DocumentType.CN_RESIDENT_ID, Persons.WEI_NUMBER, Persons.WEI_NAME, null);
        register.enter(
                DocumentType.TH_NATIONAL_ID,
                SOMCHAI_NUMBER,
                new Secret<>("Somchai Jaidee"),
                new Secret<>(LocalDate.of(1985, 5, 5)));
    }

    @AfterEach
    void connect() {
        if (cutOff) {
            execute("alter table identity_register_cut_off rename to identity_register");
        }
    }

    @Override
    protected RealNameRegister register() {
        return register;
    }

    /** Its table is out of reach until the test ends. */
    @Override
    protected RealNameRegister cutOff() {
        execute("alter table identity_register rename to identity_register_cut_off");
        cutOff = true;
        return register;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SOMCHAI  JAIDEE, 1985-05-05, MATCH_WITH_BIRTH_DATE",
                "Somchai Jaidee, -, MATCH",
                "Somchai Jaidee, 1985-05-06, MISMATCH",
                "Jaidee Somchai, 1985-05-05, MISMATCH"
            })
    void comparesBirthDateWhereOneIsAsked(String name, LocalDate birthDate, RegisterAnswer expected) {
        RegisterQuestion question = new RegisterQuestion(
                DocumentType.TH_NATIONAL_ID,
                SOMCHAI_NUMBER,
                new Secret<>(name),
                birthDate == null ? null : new Secret<>(birthDate));

        assertThat(register.ask(question).toCompletableFuture().join()).isEqualTo(expected);
    }

    @Test
    void callsNoDocumentUnknownWhileItHasNoEntries() {
        QuarkusTransaction.requiringNew().run(entries::deleteAll);

        assertThat(answer(register, Persons.WEI_NUMBER, Persons.WEI_NAME)).isEqualTo(RegisterAnswer.UNAVAILABLE);
    }

    @Test
    void replacesTheEntryOfADocument() {
        register.enter(DocumentType.CN_RESIDENT_ID, Persons.WEI_NUMBER, Persons.OTHER_NAME, null);

        assertThat(answer(register, Persons.WEI_NUMBER, Persons.OTHER_NAME)).isEqualTo(RegisterAnswer.MATCH);
        assertThat(answer(register, Persons.WEI_NUMBER, Persons.WEI_NAME)).isEqualTo(RegisterAnswer.MISMATCH);
    }

    @Test
    void holdsTheDemonstrationsPersons() {
        DemonstrationPersons.enter(register);

        assertThat(answer(register, new Secret<>("110101199003078814"), new Secret<>("李明")))
                .isEqualTo(RegisterAnswer.MATCH);
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
