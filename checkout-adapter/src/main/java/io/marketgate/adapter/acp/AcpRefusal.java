package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Ends a call with a protocol error. */
final class AcpRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode error;

    AcpRefusal(int status, ObjectNode error) {
        // An answer rather than a failure, so no stack trace.
        super(null, null, false, false);
        this.status = status;
        this.error = error;
    }

    int status() {
        return status;
    }

    ObjectNode error() {
        return error;
    }
}
