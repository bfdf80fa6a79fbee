package io.marketgate.checkout.wire;

/**
 * A request's body as it was sent.
 *
 * @param bytes not a copy, for bodies are read on every request; not to be changed
 */
public record Body(byte[] bytes) {

    /** Says how long it is and nothing of what it holds. */
    @Override
    public String toString() {
        return "Body[" + bytes.length + " bytes]";
    }
}
