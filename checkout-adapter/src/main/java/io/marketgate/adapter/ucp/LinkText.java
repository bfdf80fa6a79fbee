package io.marketgate.adapter.ucp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The texts of a link: percent-encoding (RFC 3986) of UTF-8, read strictly and written in one way only. */
final class LinkText {
    private static final String UNRESERVED = "-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private LinkText() {}

    /**
     * The text, decoded once.
     *
     * @throws MalformedLink if an escape is torn, or what comes out is not UTF-8
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
     * The text of these bytes.
     *
     * @throws MalformedLink if they are not UTF-8
     */
    static String utf8(byte[] bytes) {
        try {
            // A new decoder reports what is wrong; a charset's own puts something else in its place.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedLink();
        }
    }

    /**
     * The text itself.
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
     * The same text in canonical form: escapes in capitals and none of a character that needs none, everything else
     * escaped that does not stand in a URL as it is.
     *
     * @param text with escapes
     * @param kept the reserved characters that mean something here and stay
     * @throws MalformedLink if an escape is torn
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

    /** The text without escapes, every character escaped that does not stand anywhere in a URL as it is. */
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
