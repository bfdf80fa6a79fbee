package io.marketgate.admin.journal;

import io.marketgate.seal.Digest;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checkpoint on the wire. */
record CheckpointView(
        @Schema(description = "counts up from 1") long number,

        @Schema(description = "SHA-256 of the text of `jws` in base64url; what a receipt's `checkpoint.sha256` names")
        String sha256,

        @Schema(description = "the checkpoint as it is signed, a compact JWS by a key of `/.well-known/jwks.json`")
        String jws) {

    static CheckpointView of(long number, String jws) {
        return new CheckpointView(number, Digest.text(Digest.plain(jws.getBytes(StandardCharsets.US_ASCII))), jws);
    }
}
