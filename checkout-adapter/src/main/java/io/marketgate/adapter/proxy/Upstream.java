package io.marketgate.adapter.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A merchant's own endpoints.
 *
 * @param base absolute, http or https, without user, query and fragment
 * @param timeout the limit for one call as a whole
 */
public record Upstream(URI base, Duration timeout) {

    /** @throws IllegalArgumentException if the URL or the timeout is malformed */
    public Upstream {
        requireWeb(base, "http", "https");
        if (base.getRawQuery() != null) {
            throw new IllegalArgumentException("the URL of an upstream has no query");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the timeout of an upstream must be positive");
        }
    }

    static void requireWeb(URI url, String... schemes) {
        boolean known = url.getScheme() != null
                && List.of(schemes).contains(url.getScheme().toLowerCase(Locale.ROOT));
        if (!known || url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("`" + url.getHost() + "` is not a permitted host");
        }
    }

    /** The same host with the path {@code /}. */
    Upstream root() {
        return new Upstream(base.resolve("/"), timeout);
    }

    /**
     * The URL of a path.
     *
     * @param path begins with a slash, and holds no text that a request could choose freely
     */
    URI at(String path) {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
    }
}
