package io.marketgate.market;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A jurisdiction with its own product law, or a group of such: {@code CN}, {@code DE}, {@code EU}, {@code GB-NIR}.
 *
 * @param value ISO 3166-1 alpha-2, or ISO 3166-2 for a part of a country that has its own law
 */
public record MarketCode(String value) implements Comparable<MarketCode> {
    /** What is expected of one. */
    public static final String EXPECTED =
            "an ISO 3166-1 alpha-2 code such as `SG`, or an ISO 3166-2 code such as `GB-NIR`, is expected";

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    /** Letters of other scripts, some of which have capitals among these, are none. */
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?");

    /** @throws IllegalArgumentException if the value is not of the form named above */
    public MarketCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a market code: `" + value + "`");
        }
    }

    /**
     * Reads a code that a person or another system wrote, in capitals or not.
     *
     * @throws IllegalArgumentException which names the wanted form
     */
    public static MarketCode parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return new MarketCode(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(MarketCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
