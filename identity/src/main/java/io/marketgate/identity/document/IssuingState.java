package io.marketgate.identity.document;

import io.marketgate.market.MarketCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The three-letter codes by which documents name the state that issued them. */
public final class IssuingState {
    /** Codes of ICAO 9303 part 3, section 5, that ISO 3166-1 does not have. */
    private static final Map<String, String> OWN = Map.of(
            "D<<", "DE", "D", "DE", "GBD", "GB", "GBN", "GB", "GBO", "GB", "GBP", "GB", "GBS", "GB", "RKS", "XK");

    private static final Map<String, String> ISO = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(code -> new Locale("", code).getISO3Country(), code -> code));

    /** Members of the Union and of the European Economic Area, and Switzerland: their cards are travel documents there. */
    private static final Set<String> EUROPEAN = Set.of(
            "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
            "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private IssuingState() {}

    /**
     * Returns the state; empty for organisations, codes of stateless persons and unknown codes.
     *
     * @param code three characters, filled with {@code <} if shorter
     */
    public static Optional<MarketCode> of(String code) {
        return Optional.ofNullable(OWN.get(code))
                .or(() -> Optional.ofNullable(ISO.get(code)))
                .map(MarketCode::new);
    }

    /** Whether its identity cards are travel documents in the European Economic Area and Switzerland. */
    public static boolean isEuropean(MarketCode state) {
        return EUROPEAN.contains(state.value());
    }
}
