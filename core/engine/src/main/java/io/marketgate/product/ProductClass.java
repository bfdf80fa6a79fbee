package io.marketgate.product;

import java.util.regex.Pattern;

/**
 * The regulatory class of a SKU in a market. Names are pack data ({@code OTC_DRUG}, {@code DIETARY_SUPPLEMENT} ...), not
 * an enumeration of the engine.
 */
public record ProductClass(String value) implements Comparable<ProductClass> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** @throws IllegalArgumentException if it is not upper case with underscores, at most 64 characters */
    public ProductClass {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a product class: `" + value + "`");
        }
    }

    @Override
    public int compareTo(ProductClass other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
