package io.marketgate.evidence;

import java.util.regex.Pattern;

/** A type of evidence, named by the vocabulary: {@code CE_CERTIFICATE}, {@code PRESCRIPTION} ... */
public record EvidenceType(String value) implements Comparable<EvidenceType> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** The one type that the wire contract itself names: it has its own reason code and remedy. */
    public static final EvidenceType PRESCRIPTION = new EvidenceType("PRESCRIPTION");

    /** @throws IllegalArgumentException if it is not upper case with underscores, at most 64 characters */
    public EvidenceType {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an evidence type: `" + value + "`");
        }
    }

    @Override
    public int compareTo(EvidenceType other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
