package io.marketgate.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Anna Maria Eriksson, ANNA  MARIA ERIKSSON",
        "O'Brien, OBRIEN",
        "Jean-Luc, jean luc",
        "ＡＮＮＡ, anna",
        "买买提·艾力, 买买提・艾力",
        "买买提·艾力, 买买提\u22c5艾力",
        "O'Brien, O`Brien",
        "李\u200b明, 李明",
        "Große, GROSSE",
        "Zoë, Zoe\u0308"
    })
    void equatesWaysOfWritingOneName(String one, String other) {
        assertThat(PersonName.normalise(new Secret<>(one))).isEqualTo(PersonName.normalise(new Secret<>(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë, Zoe",
        "韦小宝, 韋小寶",
        "สมชาย, สมหญิง",
        "Anna Maria, Maria Anna",
        "李明〇, 李明",
        "李明○, 李明",
        "Ann+a, Anna",
        "Ann\ue000a, Anna"
    })
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(PersonName.normalise(new Secret<>(one))).isNotEqualTo(PersonName.normalise(new Secret<>(other)));
    }

    @Test
    void doesNotPrintSecrets() {
        assertThat(new Secret<>("韦小宝")).hasToString("[redacted]");
    }
}
