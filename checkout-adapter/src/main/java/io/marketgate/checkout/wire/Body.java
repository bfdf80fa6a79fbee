package io.marketgate.checkout.wire;

/**
 * A request's body as it was sent.
 *
 * @param bytes not a copy, because bodies are read on every request; must not be changed
 */
public record Body(byte[] bytes) {

    /** Shows the length only, never the content. */
    @Override
    public String toString() {
        return "Body[" + bytes.length + " bytes]";
    }
}
