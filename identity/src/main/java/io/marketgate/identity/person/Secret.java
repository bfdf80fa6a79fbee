package io.marketgate.identity.person;

/**
 * A value that may pass through the gate but must appear nowhere: a document number, a name, a birth date.
 *
 * <p>It prints as {@code [redacted]}, so that no log, exception or record reveals it by accident.
 */
public record Secret<T>(T value) {

    @Override
    public String toString() {
        return "[redacted]";
    }
}
