package io.marketgate.identity.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
    /**
     * Letters that keyboards give where a dash is meant: the mark of a long vowel in Japanese, the number one in Chinese, a
     * vowel of Korean.
     */
    private static final Pattern LETTER_DASHES = Pattern.compile("[\u30fc\u4e00\u1173]");

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

    /** Whether the country has the form of a code; no country need have it. */
    public boolean hasCountryCode() {
        return country != null && CODE.matcher(country).matches();
    }

    /** Shows the country, if it is a code, and no other member, so that logs hold no personal data. */
    @Override
    public String toString() {
        return "Address[country=" + (hasCountryCode() ? country : "redacted") + ", rest redacted]";
    }

    private static @Nullable String compact(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String compact = LETTER_DASHES.matcher(AddressText.key(code)).replaceAll("");
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
