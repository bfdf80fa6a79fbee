package io.marketgate.identity.address;

import io.marketgate.market.AddressProblem;
import io.marketgate.market.AddressProblem.Kind;
import io.marketgate.market.Destination;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Resolves an address to a territory. Pure, in memory and total: any address gets one of the three results of
 * {@link Destination}. Thread-safe.
 *
 * <p>Every field that recognises a territory votes: the territory's own country code, the subdivision, the postcode,
 * the city, and a part of the country named in a line. All votes must agree. A part is within its country, so
 * {@code DE} with 78266 is Büsingen. A subdivision and a postcode of different territories are contradictory, however
 * precise one of them is, because the gate does not guess. Which fields an address needs to distinguish a country from
 * its territories is data. If no possible territory is supported, the address is unsupported whatever else is wrong
 * with it: a shopper is not asked to correct an address that will not be served.
 */
public final class AddressResolver {
    private static final String BUNDLED = "territories.yaml";
    private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());
    /** Kosovo: this code is in general use, and ISO 3166 reserves it for users. */
    private static final String KOSOVO = "XK";

    private final TerritoryTable territories;

    AddressResolver(TerritoryTable territories) {
        this.territories = territories;
    }

    /**
     * A resolver for the territories that ship with this module.
     *
     * @throws TerritoriesRefusedException if the file is invalid
     */
    public static AddressResolver bundled() {
        try (InputStream stream = AddressResolver.class.getResourceAsStream("/marketgate/" + BUNDLED)) {
            if (stream == null) {
                throw new IllegalStateException("no " + BUNDLED + " on the class path");
            }
            return new AddressResolver(TerritoryReader.read(stream, BUNDLED));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Resolves the address. Never fails, and never returns a territory that another field contradicts. */
    public Destination resolve(Address address) {
        String code = address.country();
        if (code == null) {
            return unresolved(AddressField.COUNTRY.problem(Kind.MISSING));
        }
        if (!address.hasCountryCode()) {
            return unresolved(AddressField.COUNTRY.problem(Kind.MALFORMED));
        }
        TerritoryRow named = territories.byCode(code);
        if (named == null) {
            return isCountry(code)
                    ? new Destination.Unsupported(code)
                    : unresolved(AddressField.COUNTRY.problem(Kind.UNKNOWN));
        }
        CountryIndex country = territories.countryOf(named);
        return country == null ? answer(named) : answer(new AddressReading(address, named, country));
    }

    /** Whether a country, or a territory with its own law, has this code. */
    public boolean knows(String code) {
        return isCountry(code)
                || territories.rows().stream().anyMatch(row -> row.id().equals(code));
    }

    private static boolean isCountry(String code) {
        return ISO_COUNTRIES.contains(code) || code.equals(KOSOVO);
    }

    private Destination answer(AddressReading reading) {
        Set<String> agreed = reading.agreed();
        if (agreed.size() != 1) {
            return new Destination.Unresolved(
                    reading.disagreement(agreed.isEmpty() ? Kind.CONTRADICTORY : Kind.AMBIGUOUS));
        }
        TerritoryRow row = territories.byId(agreed.iterator().next());
        if (!row.supported()) {
            return answer(row);
        }
        List<AddressProblem> problems = reading.problems(row);
        return problems.isEmpty() ? answer(row) : new Destination.Unresolved(problems);
    }

    private static Destination answer(TerritoryRow row) {
        return row.supported() ? new Destination.Resolved(row.territory()) : new Destination.Unsupported(row.id());
    }

    private static Destination unresolved(AddressProblem problem) {
        return new Destination.Unresolved(List.of(problem));
    }
}
