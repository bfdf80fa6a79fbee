package io.marketgate.adapter;

import java.net.URI;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a platform is from the configuration: scheme, host and perhaps port, and nothing else, so that no path can be
 * smuggled in. It is https, or http where it is on this machine.
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
            throw new IllegalArgumentException("https://host and nothing behind it is expected");
        }
        return uri.resolve("/");
    }
}
