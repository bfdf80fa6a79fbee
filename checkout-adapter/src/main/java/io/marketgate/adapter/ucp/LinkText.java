package io.marketgate.adapter.ucp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding (RFC 3986) of UTF-8 text in links: reads strictly, and writes in one canonical form. */
final class LinkText {
    private static final String UNRESERVED = "-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private LinkText() {}

    /**
     * Decodes the text once.
     *
     * @throws MalformedLink if an escape is incomplete, or the result is not UTF-8
     */
    static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            int escape = text.indexOf('%', at);
            int end = escape < 0 ? text.length() : escape;
            bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
            if (escape >= 0) {
                bytes.write(octet(text, escape));
            }
            at = escape < 0 ? end : escape + 3;
        }
        return utf8(bytes.toByteArray());
    }

    /**
     * Decodes UTF-8.
     *
     * @throws MalformedLink if the bytes are not UTF-8
     */
    static String utf8(byte[] bytes) {
        try {
            // A new decoder reports malformed input; the charset's own replaces it.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedLink();
        }
    }

    /**
     * Returns the text.
     *
     * @throws MalformedLink if it holds a control character
     */
    static String printable(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedLink();
        }
        return text;
    }

    /**
     * The same text in canonical form: escapes in upper case, no escape of a character that needs none, and every
     * character escaped that a URL cannot hold.
     *
     * @param text with escapes
     * @param kept reserved characters that have a meaning here and stay
     * @throws MalformedLink if an escape is incomplete
     */
    static String canonical(String text, String kept) {
        StringBuilder url = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '%') {
                int octet = octet(text, at);
                append(url, octet, isUnreserved(octet));
                at += 3;
            } else {
                int character = text.codePointAt(at);
                String whole = Character.toString(character);
                boolean plain = isUnreserved(character) || kept.contains(whole);
                for (byte octet : whole.getBytes(StandardCharsets.UTF_8)) {
                    append(url, octet, plain);
                }
                at += whole.length();
            }
        }
        return url.toString();
    }

    /** Encodes a text without escapes: every character that is not unreserved is escaped. */
    static String encoded(String text) {
        return canonical(text.replace("%", "%25"), "");
    }

    private static void append(StringBuilder url, int octet, boolean plain) {
        if (plain) {
            url.append((char) octet);
        } else {
            url.append('%').append(HEX.toHexDigits((byte) octet));
        }
    }

    private static boolean isUnreserved(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
    }

    private static int octet(String text, int escape) {
        int end = escape + 3;
        if (end > text.length()
                || !HexFormat.isHexDigit(text.charAt(escape + 1))
                || !HexFormat.isHexDigit(text.charAt(escape + 2))) {
            throw new MalformedLink();
        }
        return HexFormat.fromHexDigits(text, escape + 1, end);
    }
}
