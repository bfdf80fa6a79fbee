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
 * Says which territory an address is in. Pure and in memory; total: any address gets one of the three answers of
 * {@link Destination}. Safe for use by several threads.
 *
 * <p>Every field that recognises something votes, and the votes have to agree: a country code of a territory's own, the
 * subdivision, the postcode, the city, and a part of the country named in a line. A part is within its country, so
 * {@code DE} with 78266 is Büsingen; but a subdivision and a postcode of different territories are contradictory,
 * whichever is the more precise, because the gate does not guess. What the country needs to be told apart from the
 * territories written like it is data. Where nothing is supported that the address can mean, it is unsupported whatever
 * else is wrong with it: nobody is asked to correct an address that will not be served.
 */
public final class AddressResolver {
    private static final String BUNDLED = "territories.yaml";
    private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());
    /** Kosovo: in general use with this code, which ISO 3166 leaves to its users. */
    private static final String KOSOVO = "XK";

    private final TerritoryTable territories;

    AddressResolver(TerritoryTable territories) {
        this.territories = territories;
    }

    /**
     * A resolver over the territories that ship with this module.
     *
     * @throws TerritoriesRefusedException if that file is wrong
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

    /** Resolves the address; never fails, and never answers with a place the address may not be in. */
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

    /** Whether a country or a territory with law of its own has that code. */
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
