package io.marketgate.identity.person;

import io.marketgate.idempotency.RequestHashes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes requests with the keys for persons, because bodies hold what persons are known by.
 *
 * @param keys may be rotated while hashes are kept
 */
public record KeyedRequests(PersonKeys keys) implements RequestHashes {

    @Override
    public String of(byte[] request) {
        return keys.hash(HashPurpose.REQUEST, digest(request)).text();
    }

    @Override
    public boolean matches(String kept, byte[] request) {
        return keys.everyHash(HashPurpose.REQUEST, digest(request)).stream()
                .anyMatch(one -> one.text().equals(kept));
    }

    private static String digest(byte[] request) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
