package io.marketgate.evidence;

import java.util.regex.Pattern;

/** A kind of paper, named by the vocabulary: {@code CE_CERTIFICATE}, {@code PRESCRIPTION} ... */
public record EvidenceType(String value) implements Comparable<EvidenceType> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** The one kind of paper the wire contract itself names: it has a reason code and a remedy of its own. */
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
