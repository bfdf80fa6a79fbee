package io.marketgate.adapter.proxy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** An upstream's own answer as the agent's. */
public final class VerbatimAnswer {
    /** The body is the upstream's, but the origin is the gate's: no browser may run it here. */
    private static final String INERT = "default-src 'none'; sandbox";

    private VerbatimAnswer() {}

    /** The answer with the upstream's status, body and headers. */
    public static Response.ResponseBuilder of(ProxyOutcome.Verbatim said) {
        Response.ResponseBuilder response = Response.status(said.status()).header("Content-Security-Policy", INERT);
        said.headers().forEach(response::header);
        byte[] body = said.body().bytes();
        return body.length == 0
                ? response
                : response.header(HttpHeaders.CONTENT_TYPE, type(said.contentType()))
                        .entity(body);
    }

    private static MediaType type(@Nullable String said) {
        try {
            return said == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : MediaType.valueOf(said);
        } catch (IllegalArgumentException e) {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
    }
}
