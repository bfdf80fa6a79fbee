package io.marketgate.adapter.ucp;

/** That a permalink cannot be read safely; what is wrong with it nobody is told, for a browser shows no errors. */
final class MalformedLink extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedLink() {
        // An answer, not a fault: nobody reads its stack.
        super(null, null, false, false);
    }
}
