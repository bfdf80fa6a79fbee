package io.marketgate.identity.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryReaderTest {
    /** The rows begin in lines 5 and 16. */
    private static final String GOOD = """
            supported: [DE]
            sources:
              ec: {title: A table, url: "https://example.org/table"}
            territories:
            - id: DE
              codes: [DE]
              market: DE
              customsBorder: false
              country: {postalCodeForms: ["#####"], needs: [postalCode], because: "an island has a postcode of its own"}
              detect:
              - {in: DE, postalCodes: ["01-99"]}
              sources: [ec]
              reviewed: 2026-11-22
              sure: true

            - id: DE-HELGOLAND
              market: DE
              laws: {customs: DE-HGL}
              customsBorder: true
              detect:
              - {in: DE, cities: [Helgoland], postalCodes: ["27498"]}
              sources: [ec]
              reviewed: 2026-11-22
              sure: true
            """;

    @Test
    void readsAFileThatIsRight() {
        TerritoryTable table = read(GOOD);

        assertThat(table.rows()).extracting(TerritoryRow::id).containsExactly("DE", "DE-HELGOLAND");
        assertThat(table.rows()).extracting(TerritoryRow::line).containsExactly(5, 16);
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "laws: {customs: DE-HGL}|lawz: {customs: DE-HGL}|16|unknown member `lawz`",
                "{in: DE, cities|{in: DE, towns: [X], cities|16|unknown member `towns`",
                "laws: {customs|laws: {customz|16|not a law domain: `customz`",
                "laws: {customs: DE-HGL}|laws: {customs: DE}|16|`laws` repeats the market for `customs`",
                "DE-HGL|DE_HGL|16|not a market code: `DE_HGL`",
                "[\"27498\"]|[\"27498-2749\"]|16|not a range of postcodes: `27498-2749`",
                "[\"27498\"]|[\"274x8\"]|16|not a range of postcodes: `274x8`",
                "[\"27498\"]|[27498]|16|`postalCodes` is not a text; a number needs quotes",
                "[\"27498\"]|[]|16|`postalCodes` is not a list with something in it",
                "[\"27498\"]|[\"27498\", \"27498\"]|16|`postalCodes` says `27498` twice",
                "[\"27498\"]|[\"27498\", \"2749\"]|16|the postcodes `2749` overlap `27498` of `DE-HELGOLAND`",
                "postalCodes: [\"27498\"]|sharedPostalCodes: [\"27498\"]|16|the postcodes `27498` are called shared and no other row has them",
                "id: DE-HELGOLAND|id: DE|16|`DE` is already in line 5",
                "{in: DE, cities|{in: CH, cities|16|`DE-HELGOLAND` is detected in `CH`, which is no country here",
                "customsBorder: true|customsBorder: yes|16|`customsBorder` is neither true nor false",
                "customsBorder: true|sure: true|24|Duplicate field 'sure'",
                "url: \"https|urn: \"https|2|`url` is missing",
                "because: \"an island has a postcode of its own\"|because: \"\"|5|`because` is not a text; a number needs quotes",
                "needs: [postalCode]|needs: [city]|5|nothing in the row can meet one of its needs",
                "needs: [postalCode]|needs: [street]|5|not a member of an address: `street`",
                "codes: [DE]|codes: [GER]|5|not a country code: `GER`",
                "codes: [DE]|codes: [AT]|5|a country has its own code",
                "supported: [DE]|supported: [DE, FR]|1|no row has the supported market `FR`",
                "supported: [DE]|suported: [DE]|1|unknown member `suported`",
                "cities: [Helgoland]|cities: [\"---\"]|16|a name without a letter: `---`",
            })
    void refusesWithTheLine(String right, String wrong, int line, String reason) {
        String file = GOOD.replace(right, wrong);
        assertThat(file).as("the fault is in the file").isNotEqualTo(GOOD);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(TerritoriesRefusedException.class)
                .hasMessage("test.yaml:" + line + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'  sources: [ec]\n', `sources` is missing",
        "'  reviewed: 2026-11-22\n', `reviewed` is missing",
        "'  sure: true\n', `sure` is missing"
    })
    void refusesARowWithoutItsPapers(String member, String reason) {
        String file = GOOD.substring(0, GOOD.lastIndexOf(member))
                + GOOD.substring(GOOD.lastIndexOf(member) + member.length());

        assertThatThrownBy(() -> read(file)).hasMessage("test.yaml:16: " + reason);
    }

    @Test
    void refusesASecondDocument() {
        assertThatThrownBy(() -> read(GOOD + "---\nsupported: [FR]\n")).hasMessage("test.yaml:26: a second document");
    }

    @Test
    void refusesOnePostcodeForTwoParts() {
        String file = GOOD
                + GOOD.substring(GOOD.indexOf("- id: DE-HELGOLAND"))
                        .replace("DE-HELGOLAND", "DE-DUNE")
                        .replace("Helgoland", "Düne");

        assertThatThrownBy(() -> read(file))
                .hasMessage("test.yaml:25: the postcodes `27498` overlap `27498` of `DE-HELGOLAND`");
    }

    @Test
    void refusesOneNameForTwoParts() {
        String file = GOOD
                + GOOD.substring(GOOD.indexOf("- id: DE-HELGOLAND"))
                        .replace("DE-HELGOLAND", "DE-DUNE")
                        .replace("27498", "27499");

        assertThatThrownBy(() -> read(file))
                .hasMessage("test.yaml:25: the name `Helgoland` is already that of `DE-HELGOLAND`");
    }

    private static TerritoryTable read(String file) {
        return TerritoryReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "test.yaml");
    }
}
