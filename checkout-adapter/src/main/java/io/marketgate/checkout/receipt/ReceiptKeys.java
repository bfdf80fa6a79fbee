package io.marketgate.checkout.receipt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that verify receipts: the one in use, those of other replicas, and retired ones. A key that is not known may
 * be that of a replica which was started since, so it is looked for in the store. Thread-safe.
 */
public final class ReceiptKeys {
    /** The shortest time between two look-ups in the store, so that made-up key names cannot flood it. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final ReceiptSigner signer;
    private final Supplier<List<ReceiptKey>> stored;
    private final Clock clock;
    private volatile Map<String, ReceiptKey> known;
    private Instant looked = Instant.EPOCH;

    /**
     * Reads the stored keys; blocks.
     *
     * @param signer of the key in use
     * @param stored every key of every replica, the latest first; blocks; may include the one in use
     */
    public ReceiptKeys(ReceiptSigner signer, Supplier<List<ReceiptKey>> stored, Clock clock) {
        this.signer = signer;
        this.stored = stored;
        this.clock = clock;
        this.known = read();
    }

    ReceiptSigner signer() {
        return signer;
    }

    /** The key of that name, or null if no replica has it. Blocks if it is not known. */
    @Nullable
    ReceiptKey find(String kid) {
        ReceiptKey key = known.get(kid);
        return key == null ? lookedFor(kid) : key;
    }

    private synchronized @Nullable ReceiptKey lookedFor(String kid) {
        Instant now = clock.instant();
        // Either way, because a clock may be set back.
        boolean due = Duration.between(looked, now).abs().compareTo(BETWEEN_LOOKS) >= 0;
        if (due && !known.containsKey(kid)) {
            looked = now;
            known = read();
        }
        return known.get(kid);
    }

    private Map<String, ReceiptKey> read() {
        Map<String, ReceiptKey> keys = new LinkedHashMap<>();
        keys.put(signer.publicKey().kid(), signer.publicKey());
        stored.get().forEach(key -> keys.putIfAbsent(key.kid(), key));
        return keys;
    }

    /** The JSON Web Key Set (RFC 7517), the key in use first. */
    public String jwks() {
        StringBuilder set = new StringBuilder("{\"keys\":[");
        known.forEach((kid, key) -> set.append(set.charAt(set.length() - 1) == '[' ? "" : ",")
                .append("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"use\":\"sig\",\"alg\":\"EdDSA\",\"kid\":\"")
                .append(kid)
                .append("\",\"x\":\"")
                .append(key.x())
                .append("\"}"));
        return set.append("]}").toString();
    }
}
