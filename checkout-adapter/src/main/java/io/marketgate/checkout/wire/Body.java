package io.marketgate.checkout.wire;

import java.util.Arrays;

/**
 * A request's body as it was sent.
 *
 * @param bytes not a copy, because bodies are read on every request; must not be changed
 */
public record Body(byte[] bytes) {

    /**
     * The bytes without the white space between tokens: what two requests with the same members in the same order have in
     * common. To be called on a body that has been read.
     */
    public byte[] withoutWhiteSpace() {
        byte[] kept = new byte[bytes.length];
        int length = 0;
        boolean text = false;
        boolean escaped = false;
        for (byte b : bytes) {
            if (text || !(b == ' ' || b == '\t' || b == '\n' || b == '\r')) {
                kept[length++] = b;
            }
            if (b == '"' && !escaped) {
                text = !text;
            }
            escaped = text && b == '\\' && !escaped;
        }
        return Arrays.copyOf(kept, length);
    }

    /** Shows the length only, never the content. */
    @Override
    public String toString() {
        return "Body[" + bytes.length + " bytes]";
    }
}
