package io.marketgate.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.Persons;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The contract of every register that holds only {@link Persons#WEI_NAME} with {@link Persons#WEI_NUMBER}. */
public abstract class RealNameRegisterContract {

    /** The register under test. */
    protected abstract RealNameRegister register();

    /** The same register without access to its data. */
    protected abstract RealNameRegister cutOff();

    @Test
    void confirmsNumberAndNameTogether() {
        assertThat(answer(register(), Persons.WEI_NUMBER, Persons.WEI_NAME)).isEqualTo(RegisterAnswer.MATCH);
    }

    @Test
    void reportsAMismatchForAnotherName() {
        assertThat(answer(register(), Persons.WEI_NUMBER, Persons.OTHER_NAME)).isEqualTo(RegisterAnswer.MISMATCH);
    }

    @Test
    void reportsAnUnknownNumber() {
        assertThat(answer(register(), Persons.UNASSIGNED_NUMBER, Persons.WEI_NAME))
                .isEqualTo(RegisterAnswer.NO_RECORD);
    }

    @Test
    void isUnavailableWhenCutOff() {
        assertThat(answer(cutOff(), Persons.WEI_NUMBER, Persons.WEI_NAME)).isEqualTo(RegisterAnswer.UNAVAILABLE);
    }

    @Test
    void coversResidentsAndNothingForbidden() {
        assertThat(register().covers(DocumentType.CN_RESIDENT_ID)).isTrue();
        assertThat(Arrays.stream(DocumentType.values()).filter(DocumentType::forbidden))
                .noneMatch(register()::covers);
    }

    protected static RegisterAnswer answer(RealNameRegister register, Secret<String> number, Secret<String> name) {
        return register.ask(new RegisterQuestion(DocumentType.CN_RESIDENT_ID, number, name, null))
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
