package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Ends a call with a fault of the protocol. */
final class UcpRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode error;

    UcpRefusal(int status, ObjectNode error) {
        // An answer, not a fault: nobody reads its stack.
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
