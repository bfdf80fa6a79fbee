package io.marketgate.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that say they are something else than JSON in UTF-8, which is all that is read. Platforms may say what they
 * like: their adapters read every media type.
 */
@Singleton
public class JsonBodies {
    static final String TYPE_EXPECTED = "a body with the header `Content-Type: application/json` is expected";

    /** Checks a request that has an endpoint. */
    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo endpoint) {
        if (!readsJson(endpoint)) {
            return;
        }
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw unsupported("a body is expected as it is, without the header `Content-Encoding`");
        }
        MediaType type = request.getMediaType();
        if (type == null) {
            throw unsupported(TYPE_EXPECTED);
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null
                && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())
                && !charset.equalsIgnoreCase("UTF8")) {
            throw unsupported("a body in UTF-8 is expected, with no other charset in the header `Content-Type`");
        }
    }

    private static boolean readsJson(ResourceInfo endpoint) {
        @Nullable Consumes consumes = endpoint.getResourceMethod().getAnnotation(Consumes.class);
        return consumes != null && List.of(consumes.value()).contains(MediaType.APPLICATION_JSON);
    }

    private static ProblemException unsupported(String detail) {
        return ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
    }
}
