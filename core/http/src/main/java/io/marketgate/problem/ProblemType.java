package io.marketgate.problem;

import java.net.URI;

/** Every problem the gate can name. The slug is the contract; the title is for people. */
public enum ProblemType {
    INVALID_REQUEST(400, "invalid-request", "The request is not well-formed"),
    UNAUTHENTICATED(401, "unauthenticated", "A valid credential is needed"),
    FORBIDDEN(403, "forbidden", "The credential does not allow this"),
    NOT_FOUND(404, "not-found", "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not supported here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No representation is acceptable"),
    IN_FLIGHT(409, "in-flight", "The same request is still in progress"),
    IN_USE(409, "in-use", "It is still in use"),
    ORDER_STATE(409, "order-state", "The order is in another state"),
    ALREADY_DECIDED(409, "already-decided", "It has been decided already"),
    UNREADABLE_RECORD(409, "unreadable-record", "What was recorded cannot be read"),
    MISSING_RECORD(410, "missing-record", "What was recorded is no longer there"),
    STALE(412, "stale", "It has changed since it was read"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    URI_TOO_LONG(414, "uri-too-long", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The media type is not supported"),
    IDEMPOTENCY_MISMATCH(422, "idempotency-mismatch", "The idempotency key was used for another request"),
    REFUSED_RULE(422, "refused-rule", "The rule is refused"),
    SEARCH_TOO_SLOW(422, "search-too-slow", "The search takes too long"),
    PRECONDITION_REQUIRED(428, "precondition-required", "An If-Match header is needed"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The headers are too large"),
    INTERNAL_ERROR(500, "internal-error", "Something went wrong here"),
    UNAVAILABLE(503, "unavailable", "The gate is closed for now");

    private final int status;
    private final String slug;
    private final String title;

    ProblemType(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** The {@code type} member: {@code urn:marketgate:problem:<slug>}. */
    public URI uri() {
        return URI.create("urn:marketgate:problem:" + slug);
    }

    /** The {@code title} member: one sentence, the same for every occurrence. */
    public String title() {
        return title;
    }

    /**
     * The problem for a status chosen by a framework. Client errors without a type of their own are invalid requests;
     * every other status is an internal error.
     */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
    }
}
