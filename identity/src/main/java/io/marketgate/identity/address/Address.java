package io.marketgate.identity.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ship-to address as a storefront states it, in normal form: every member is NFKC and upper case without invisible
 * characters; a blank one is null; the postcode is letters and digits only; {@code UK} and {@code EL} become {@code GB}
 * and {@code GR}. Normalising twice changes nothing.
 *
 * @param country ISO 3166-1 alpha-2 or one of the codes that customs and VAT use besides ({@code XI}, {@code IC},
 *     {@code EA}); not checked here
 * @param subdivision ISO 3166-2 code, with or without the country, or the name of a province or state
 * @param city the town
 * @param postalCode the postcode, possibly with a country's prefix ({@code D78266})
 * @param lines the other lines; never shown, never logged
 */
public record Address(
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String city,
        @Nullable String postalCode,
        List<String> lines) {
    private static final Map<String, String> EVERYDAY_CODES = Map.of("UK", "GB", "EL", "GR");

    public Address {
        country = AddressText.normalise(country);
        if (country != null) {
            country = EVERYDAY_CODES.getOrDefault(country, country);
        }
        subdivision = AddressText.normalise(subdivision);
        city = AddressText.normalise(city);
        postalCode = compact(AddressText.normalise(postalCode));
        lines = normalised(lines);
    }

    /** Shows the country, if it is a code, and no other member, so that logs hold no personal data. */
    @Override
    public String toString() {
        boolean code = country != null && country.length() == 2;
        return "Address[country=" + (code ? country : "redacted") + ", rest redacted]";
    }

    private static @Nullable String compact(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String compact = AddressText.key(code);
        return compact.isEmpty() ? null : compact;
    }

    private static List<String> normalised(List<String> lines) {
        List<String> result = new ArrayList<>(lines.size());
        for (String line : lines) {
            String normal = AddressText.normalise(line);
            if (normal != null) {
                result.add(normal);
            }
        }
        return List.copyOf(result);
    }
}
