package io.marketgate.checkout.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with {@code {{blanks}}}, and at most one style and one script within it that have none.
 *
 * @param text the page
 * @param style the policy's word for the page's own style
 * @param script the policy's word for the page's own script
 */
public record PageTemplate(String text, String style, String script) {
    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z]+)}}");

    /** @param resource the name of a resource of the application */
    public static PageTemplate read(String resource) {
        try (InputStream in = Objects.requireNonNull(PageTemplate.class.getResourceAsStream(resource))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new PageTemplate(text, hash(text, "style"), hash(text, "script"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The page's {@code Content-Security-Policy}: its own style and script by their hashes, requests to the gate, and
     * nothing else.
     *
     * @param frames who may show the page in a frame: {@code 'none'} or an origin
     */
    public String policy(String frames) {
        return "default-src 'none'; style-src " + style + "; script-src " + script
                + "; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors " + frames;
    }

    /** @param blanks HTML for each blank */
    public String filled(Map<String, String> blanks) {
        return BLANK.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement(Objects.requireNonNull(blanks.get(blank.group(1)))));
    }

    /** Text as HTML, in an element or in an attribute. */
    public static String escaped(Object text) {
        return text.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String text, String element) {
        String begin = "<" + element + ">";
        int start = text.indexOf(begin);
        if (start < 0) {
            return "'none'";
        }
        String content = text.substring(start + begin.length(), text.indexOf("</" + element + ">"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
