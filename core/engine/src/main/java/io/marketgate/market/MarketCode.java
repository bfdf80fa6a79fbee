package io.marketgate.market;

import java.util.regex.Pattern;

/**
 * A jurisdiction with its own product law, or a group of such: {@code CN}, {@code DE}, {@code EU}, {@code GB-NIR}.
 *
 * @param value ISO 3166-1 alpha-2, or ISO 3166-2 for a part of a country that has its own law
 */
public record MarketCode(String value) implements Comparable<MarketCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /** @throws IllegalArgumentException if the value is not of the form named above */
    public MarketCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a market code: `" + value + "`");
        }
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
