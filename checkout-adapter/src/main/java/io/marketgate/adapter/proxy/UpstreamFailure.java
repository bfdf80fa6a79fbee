package io.marketgate.adapter.proxy;

/** That nothing which could be judged came from the upstream, or the gate could not judge it. Nothing is sold then. */
public final class UpstreamFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String reason;

    UpstreamFailure(Kind kind, String reason) {
        // An answer, not a fault: nobody reads its stack.
        super(reason, null, false, false);
        this.kind = kind;
        this.reason = reason;
    }

    /** Why, in one sentence that an agent may read. */
    public String reason() {
        return reason;
    }

    /** What is answered. */
    public Kind kind() {
        return kind;
    }

    /** In which way it failed, each with the HTTP status that says so. */
    public enum Kind {
        /** Nobody is there, or it says that it failed itself. */
        UNAVAILABLE(502),
        /** It took longer than it may. */
        SLOW(504),
        /** What it said is no session of the protocol, or not the one that was asked for. */
        UNREADABLE(502),
        /** The order that it placed is not the one that was judged. */
        CHANGED(502),
        /** It answered, and the gate is closed. */
        CLOSED(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status of the answer. */
        public int status() {
            return status;
        }
    }
}
