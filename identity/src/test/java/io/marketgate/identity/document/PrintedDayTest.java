package io.marketgate.identity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a day in some calendar. */
class PrintedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "2026-00-01",
                "2026-13-01",
                "2026-01-00",
                "2026-01-32",
                "2026-04-31",
                "2026-02-30",
                "2547-02-30",
                "2026-1-1",
                "20260101",
                "01-01-2026",
                "+2026-01-01",
                "-2026-01-01",
                "12026-01-01",
                "2026-01-01T00:00:00Z",
                " 2026-01-01",
                "\u0662\u0660\u0662\u0666-01-01",
                ""
            })
    void refusesWhatNoDocumentPrints(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PrintedDay.parse(text));
    }

    @Test
    void takes29FebruaryOfAnyYear() {
        assertThat(PrintedDay.parse("2547-02-29")).isEqualTo(new PrintedDay(2547, MonthDay.of(2, 29)));
        assertThat(PrintedDay.parse("9999-12-31")).isEqualTo(new PrintedDay(9999, MonthDay.of(12, 31)));
        assertThat(PrintedDay.parse("0001-01-01")).isEqualTo(new PrintedDay(1, MonthDay.of(1, 1)));
    }
}
