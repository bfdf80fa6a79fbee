package io.marketgate.checkout.receipt;

import io.marketgate.seal.Digest;
import io.marketgate.seal.SignedCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint of the journal as a receipt names it. Receipts are outside the gate's database, so one that names a
 * checkpoint which the journal no longer has shows that the journal was cut.
 *
 * @param sha256 of the checkpoint, in base64url
 */
public record NamedCheckpoint(long number, String sha256) {

    static @Nullable NamedCheckpoint of(@Nullable SignedCheckpoint signed) {
        return signed == null ? null : new NamedCheckpoint(signed.checkpoint().number(), Digest.text(signed.hash()));
    }
}
