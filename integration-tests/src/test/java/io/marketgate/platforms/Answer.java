package io.marketgate.platforms;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an answer that platforms read.
 *
 * @param location the target of a redirect, or null
 */
record Answer(int status, @Nullable String location, String body) {
    Answer(int status, String body) {
        this(status, null, body);
    }

    /** Those parts of a response. */
    static Answer of(HttpResponse<String> received) {
        return new Answer(
                received.statusCode(), received.headers().firstValue("Location").orElse(null), received.body());
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }
}
