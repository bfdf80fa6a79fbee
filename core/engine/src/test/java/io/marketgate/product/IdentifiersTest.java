package io.marketgate.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
    /** The definition, as a pattern. */
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,128}");

    @Test
    void acceptsOnlyVisibleAsciiCharacters() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            for (String value : new String[] {"" + (char) c, "a" + (char) c, (char) c + "a"}) {
                assertThat(Identifiers.isOne(value))
                        .as("U+%04X", c)
                        .isEqualTo(FORM.matcher(value).matches());
            }
        }
    }

    @Test
    void acceptsOneTo128Characters() {
        for (int length = 0; length <= 130; length++) {
            assertThat(Identifiers.isOne("x".repeat(length))).as("%d", length).isEqualTo(length >= 1 && length <= 128);
        }
    }

    @Test
    void messageNamesTheIdentifier() {
        assertThatThrownBy(() -> Identifiers.require("SKU", "two words"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SKU must be 1 to 128 visible ASCII characters");
    }
}
