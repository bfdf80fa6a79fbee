package io.marketgate.checkout.wire;

import io.marketgate.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The characters of a body. JSON between systems is UTF-8 (RFC 8259, section 8.1). */
final class BodyText {
    static final String LONE_SURROGATE = "half of a surrogate pair is no character";

    private BodyText() {}

    /**
     * Refuses what is not UTF-8. The JSON parser takes overlong forms for the characters they stand for, and a body with
     * zeros between its letters for UTF-16.
     *
     * @throws ProblemException if it is not
     */
    static void require(byte[] bytes) {
        if (!isUtf8(bytes)) {
            throw ProblemException.invalid("", "the body is not UTF-8");
        }
    }

    /** Decodes only what is not ASCII, because every request comes by here and most bodies are. */
    private static boolean isUtf8(byte[] bytes) {
        boolean ascii = true;
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
            ascii &= b > 0;
        }
        return ascii || isDecodable(bytes);
    }

    private static boolean isDecodable(byte[] bytes) {
        try {
            CharBuffer unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether every surrogate is one of a pair. An escape can write one that is not. */
    static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
