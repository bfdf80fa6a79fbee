package io.marketgate.checkout.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecimalTest {
    /** The contract, as a pattern. */
    private static final Pattern FORM = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");

    private static final String[] PARTS = {"0", "7", ".", "-", "e", "\u0667"};
    private static final int LONGEST = 5;

    @Test
    void readsEveryDecimalOfTheContractAndNothingElse() {
        for (String text : texts()) {
            assertThat(read(text)).as(text).isEqualTo(FORM.matcher(text).matches() ? new BigDecimal(text) : null);
        }
    }

    /** All texts of a few parts, and texts around the largest number of digits. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int from = 0, length = 1; length <= LONGEST; length++) {
            int to = texts.size();
            for (; from < to; from++) {
                for (String part : PARTS) {
                    texts.add(texts.get(from) + part);
                }
            }
        }
        for (int whole = 14; whole <= 16; whole++) {
            texts.add("9".repeat(whole));
            for (int fraction = 0; fraction <= 7; fraction++) {
                texts.add("9".repeat(whole) + "." + "9".repeat(fraction));
            }
        }
        return texts;
    }

    private static @Nullable BigDecimal read(String text) {
        try {
            return BodyReader.read(new Body(('"' + text + '"').getBytes(StandardCharsets.UTF_8)), Scalars::decimal);
        } catch (ProblemException refused) {
            return null;
        }
    }
}
