package io.marketgate.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.Persons;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.RealNameRegister;
import io.marketgate.identity.verification.RealNameRegisterContract;
import io.marketgate.identity.verification.RegisterAnswer;
import io.marketgate.identity.verification.RegisterQuestion;
import io.marketgate.testing.EmbeddedDatabase;
import java.time.LocalDate;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

class LocalRegisterTest extends RealNameRegisterContract {
    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    private static final Secret<String> SOMCHAI_NUMBER = new Secret<>("3100600445635");

    @BeforeAll
    static void enterPersons() {
        local().enter(DocumentType.CN_RESIDENT_ID, Persons.WEI_NUMBER, Persons.WEI_NAME, null);
        local().enter(
                        DocumentType.TH_NATIONAL_ID,
                        SOMCHAI_NUMBER,
                        new Secret<>("Somchai Jaidee"),
                        new Secret<>(LocalDate.of(1985, 5, 5)));
    }

    @Override
    protected RealNameRegister register() {
        return local();
    }

    @Override
    protected RealNameRegister cutOff() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"127.0.0.1"});
        nowhere.setPortNumbers(new int[] {1});
        return new LocalRegister(nowhere, Persons.KEYS, ForkJoinPool.commonPool());
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

        assertThat(local().ask(question).toCompletableFuture().join()).isEqualTo(expected);
    }

    @Test
    void callsNobodyUnknownWhileItHasNoEntries() {
        EmbeddedDatabase empty = new EmbeddedDatabase();
        empty.start();
        LocalRegister register = new LocalRegister(empty.dataSource(), Persons.KEYS, ForkJoinPool.commonPool());

        assertThat(answer(register, Persons.WEI_NUMBER, Persons.WEI_NAME)).isEqualTo(RegisterAnswer.UNAVAILABLE);
    }

    @Test
    void holdsTheDemonstrationsPersons() {
        DemonstrationPersons.enter(local());

        assertThat(answer(local(), new Secret<>("110101199003078814"), new Secret<>("李明")))
                .isEqualTo(RegisterAnswer.MATCH);
    }

    private static LocalRegister local() {
        return new LocalRegister(DATABASE.dataSource(), Persons.KEYS, ForkJoinPool.commonPool());
    }
}
