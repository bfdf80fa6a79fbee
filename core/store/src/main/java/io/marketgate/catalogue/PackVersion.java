package io.marketgate.catalogue;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A pack's version: numbers joined by dots, compared number by number. */
public final class PackVersion implements Comparable<PackVersion> {
    private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,4}");

    private final int[] numbers;

    private PackVersion(int[] numbers) {
        this.numbers = numbers;
    }

    /** @throws IllegalArgumentException if the text is not of the form named above, at most five numbers of nine digits */
    public static PackVersion of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a pack version: `" + text + "`");
        }
        return new PackVersion(
                Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray());
    }

    @Override
    public int compareTo(PackVersion other) {
        return Arrays.compare(numbers, other.numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackVersion version && Arrays.equals(numbers, version.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
