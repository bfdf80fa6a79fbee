package io.marketgate.platforms;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * An answer as far as platforms go by it.
 *
 * @param location where it redirects to, or null
 */
record Answer(int status, @Nullable String location, String body) {
    Answer(int status, String body) {
        this(status, null, body);
    }

    /** That part of what was received. */
    static Answer of(HttpResponse<String> received) {
        return new Answer(
                received.statusCode(), received.headers().firstValue("Location").orElse(null), received.body());
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }
}
