package io.marketgate.adapter;

import java.net.URI;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the origin of a platform from the configuration: scheme, host and optional port. A path is refused. The scheme
 * is https, or http on the loopback address.
 */
public final class OriginConverter implements Converter<URI> {
    private static final long serialVersionUID = 1L;

    private static final int LAST_PORT = 65_535;

    @Override
    public @Nullable URI convert(String text) {
        if (text.isBlank()) {
            return null;
        }
        URI uri = URI.create(text.strip());
        String host = uri.getHost();
        boolean here = "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
        boolean secure = "https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme()));
        boolean bare = (uri.getRawPath() == null || uri.getRawPath().length() <= 1)
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null
                && uri.getPort() <= LAST_PORT
                && uri.getPort() != 0;
        if (host == null || !secure || !bare) {
            throw new IllegalArgumentException("https://host without a path is expected");
        }
        return uri.resolve("/");
    }
}
