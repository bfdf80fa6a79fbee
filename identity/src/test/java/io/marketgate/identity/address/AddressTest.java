package io.marketgate.identity.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "'  de ', DE",
        "ｄｅ, DE",
        "UK, GB",
        "el, GR",
        "XI, XI",
        "IC, IC",
    })
    void normalisesTheCountry(String written, String normal) {
        assertThat(new Address(written, null, null, null, List.of()).country()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "９９９０７７, 999077",
        "100ー0001, 1000001",
        "100ｰ0001, 1000001",
        "100一0001, 1000001",
        "100ㅡ0001, 1000001",
        "100‐0001, 1000001",
        "100–0001, 1000001",
        "100—0001, 1000001",
        "100−0001, 1000001",
        "100－0001, 1000001",
        "100─0001, 1000001",
        "97 133, 97133",
        "〒１００－０００１, 1000001",
        "9\u200B40\u00AD15, 94015",
        "๑๐๑๑๐, 10110",
        "sw1a 1aa, SW1A1AA",
    })
    void keepsLettersAndDigitsOfThePostcode(String written, String normal) {
        assertThat(new Address("XX", null, null, written, List.of()).postalCode())
                .isEqualTo(normal);
    }

    @Test
    void readsBlankAsAbsent() {
        Address address = new Address(" ", "\t", "\u3000", " - ", Arrays.asList("", null, " \u200B "));

        assertThat(address).isEqualTo(new Address(null, null, null, null, List.of()));
    }

    @Test
    void showsNothingButTheCountry() {
        Address address = new Address("DE", "Hessen", "Musterstadt", "35037", List.of("Musterweg 1"));

        assertThat(address.toString()).isEqualTo("Address[country=DE, rest redacted]");
    }

    @Test
    void showsNoCountryThatIsNoCode() {
        Address address = new Address("Musterweg 1, Musterstadt", null, null, null, List.of());

        assertThat(address.toString()).isEqualTo("Address[country=redacted, rest redacted]");
    }
}
