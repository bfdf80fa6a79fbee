package io.marketgate.adapter.proxy;

/** The upstream returned nothing that can be judged, or the gate could not judge it. Nothing is sold. */
public final class UpstreamFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String reason;

    UpstreamFailure(Kind kind, String reason) {
        // An answer rather than a failure, so no stack trace.
        super(reason, null, false, false);
        this.kind = kind;
        this.reason = reason;
    }

    /** The reason in one sentence that an agent may read. */
    public String reason() {
        return reason;
    }

    /** The kind of failure. */
    public Kind kind() {
        return kind;
    }

    /** The kinds of failure, each with its HTTP status. */
    public enum Kind {
        /** The upstream is unreachable, or reports a failure of its own. */
        UNAVAILABLE(502),
        /** The upstream exceeded the timeout. */
        SLOW(504),
        /** The response is not a session of the protocol, or not the requested one. */
        UNREADABLE(502),
        /** The placed order differs from the one that was judged. */
        CHANGED(502),
        /** The upstream answered, but the gate is closed. */
        CLOSED(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status of the answer to the agent. */
        public int status() {
            return status;
        }
    }
}
