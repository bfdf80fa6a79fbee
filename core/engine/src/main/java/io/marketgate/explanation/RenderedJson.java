package io.marketgate.explanation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JSON text, kept byte for byte. */
public final class RenderedJson {
    private final byte[] utf8;

    private RenderedJson(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Takes the bytes over without a copy. The caller must not change them afterwards. */
    public static RenderedJson of(byte[] utf8) {
        return new RenderedJson(utf8);
    }

    /** Wraps a string that is JSON. */
    public static RenderedJson of(String json) {
        return new RenderedJson(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes themselves, without a copy, because every request writes them. The caller must not change them. */
    public byte[] utf8() {
        return utf8;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RenderedJson that && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
