package io.marketgate.identity.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.market.AddressProblem;
import io.marketgate.market.Destination;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AddressResolverTest {
    private static final AddressResolver RESOLVER = AddressResolver.bundled();

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvFileSource(resources = "/marketgate/address/addresses.csv", delimiter = '|', numLinesToSkip = 1)
    void resolves(
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String line,
            String answer) {
        Address address = new Address(country, subdivision, city, postalCode, line == null ? List.of() : List.of(line));

        assertThat(words(RESOLVER.resolve(address))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "78266, DE, CH, true",
        "27498, DE, DE-HGL, true",
        "10115, DE, DE, false",
    })
    void partsCustomsFromLawInGermany(String postalCode, String law, String customs, boolean border) {
        Territory territory = resolved(new Address("DE", null, null, postalCode, List.of()));

        assertLaws(territory, law, customs, border);
    }

    @ParameterizedTest
    @CsvSource({"PR, US, false", "GU, GU, true", "VI, VI, true", "AS, AS, true", "MP, MP, true", "CA, US, false"})
    void partsCustomsFromLawInTheUnitedStates(String subdivision, String customs, boolean border) {
        Territory territory = resolved(new Address("US", subdivision, null, null, List.of()));

        assertLaws(territory, "US", customs, border);
    }

    @Test
    void givesHainanCustomsOfItsOwnAndNoBorderToTheMainland() {
        Territory territory = resolved(new Address("CN", "海南省", null, null, List.of()));

        assertLaws(territory, "CN", "CN-HI", false);
    }

    @Test
    void asksNothingOfAnAddressThatIsNotServed() {
        Destination destination = RESOLVER.resolve(new Address("ES", "nowhere", null, "not a postcode", List.of()));

        assertThat(destination).isEqualTo(new Destination.Unsupported("ES"));
    }

    private static void assertLaws(Territory territory, String law, String customs, boolean border) {
        assertThat(territory.market()).isEqualTo(new MarketCode(law));
        for (LawDomain domain : LawDomain.values()) {
            String expected = domain == LawDomain.CUSTOMS ? customs : law;
            assertThat(territory.law(domain)).as(domain.word()).isEqualTo(new MarketCode(expected));
        }
        assertThat(territory.customsBorder()).isEqualTo(border);
    }

    private static Territory resolved(Address address) {
        Destination destination = RESOLVER.resolve(address);
        assertThat(destination).isInstanceOf(Destination.Resolved.class);
        return ((Destination.Resolved) destination).territory();
    }

    private static String words(Destination destination) {
        if (destination instanceof Destination.Resolved resolved) {
            return "RESOLVED " + resolved.territory().id();
        }
        if (destination instanceof Destination.Unsupported unsupported) {
            return "UNSUPPORTED " + unsupported.territory();
        }
        return ((Destination.Unresolved) destination)
                .problems().stream()
                        .map(AddressResolverTest::words)
                        .collect(Collectors.joining(", ", "UNRESOLVED ", ""));
    }

    private static String words(AddressProblem problem) {
        return problem.field() + " " + problem.kind();
    }
}
