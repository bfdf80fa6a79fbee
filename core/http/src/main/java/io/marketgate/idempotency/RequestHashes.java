package io.marketgate.idempotency;

/**
 * Keyed hashes of requests, because a request may hold an address or a document's number. Implemented where the keys are
 * held.
 */
public interface RequestHashes {

    /**
     * The hash to keep of a request.
     *
     * @param request the body as it was sent
     */
    String of(byte[] request);

    /** Whether a kept hash is of a request. Stays true when the keys are rotated, as long as the old key is held. */
    boolean matches(String kept, byte[] request);
}
