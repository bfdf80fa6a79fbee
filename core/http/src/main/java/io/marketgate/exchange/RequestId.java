package io.marketgate.exchange;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request is called in its answer and in the log.
 *
 * @param text 1 to 128 visible ASCII characters
 */
public record RequestId(String text) {
    /** The header of requests and answers that holds it. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** The key in the request's context. */
    private static final String KEY = "marketgate.request-id";

    public RequestId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be 1 to 128 visible ASCII characters");
        }
    }

    /** The caller's own, or a new one if it sent none or none of that form. */
    static RequestId chosenBy(@Nullable String header) {
        return header != null && FORM.matcher(header).matches()
                ? new RequestId(header)
                : new RequestId(UUID.randomUUID().toString());
    }

    /** The id of a request; empty where it failed before it got one. */
    public static Optional<RequestId> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    void keepIn(RoutingContext context) {
        context.put(KEY, this);
    }

    /** Whether it is a UUID, in which a caller can say nothing. */
    public boolean isUuid() {
        return UUID_FORM.matcher(text).matches();
    }

    /** As the {@code instance} of a problem (RFC 9457), which is a URI; empty if it is no UUID. */
    public Optional<URI> instance() {
        return isUuid() ? Optional.of(URI.create("urn:uuid:" + text)) : Optional.empty();
    }
}
