package io.marketgate.checkout.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that verify receipts: the one in use, and retired ones while their receipts are valid. */
public final class ReceiptKeys {
    private final ReceiptSigner signer;
    private final Map<String, ReceiptKey> known = new LinkedHashMap<>();

    /** @param retired former keys; may include the one in use */
    public ReceiptKeys(ReceiptSigner signer, List<ReceiptKey> retired) {
        this.signer = signer;
        known.put(signer.publicKey().kid(), signer.publicKey());
        retired.forEach(key -> known.putIfAbsent(key.kid(), key));
    }

    ReceiptSigner signer() {
        return signer;
    }

    @Nullable
    ReceiptKey find(String kid) {
        return known.get(kid);
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
