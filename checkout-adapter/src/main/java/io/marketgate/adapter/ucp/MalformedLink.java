package io.marketgate.adapter.ucp;

/** A permalink cannot be read safely. Has no message: the answer is a redirect, and a browser shows no error. */
final class MalformedLink extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedLink() {
        // An answer rather than a failure, so no stack trace.
        super(null, null, false, false);
    }
}
