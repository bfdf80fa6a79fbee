package io.marketgate.idempotency;

import jakarta.inject.Singleton;
import java.util.Arrays;

/** Stands in for the keyed hashes of the application. */
@Singleton
class DigestedRequests implements RequestHashes {

    @Override
    public String of(byte[] request) {
        return Integer.toHexString(Arrays.hashCode(request));
    }

    @Override
    public boolean matches(String kept, byte[] request) {
        return kept.equals(of(request));
    }
}
