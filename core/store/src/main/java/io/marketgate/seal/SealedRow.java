package io.marketgate.seal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal as it is stored.
 *
 * @param document in its stored form
 * @param commit the id of the commit that names it, or null for a row from before the chain began
 */
public record SealedRow(
        String merchant,
        UUID id,
        @Nullable String market,
        String disposition,
        byte[] document,
        @Nullable UUID commit) {

    /** Its hash as the commit holds it. */
    public Leaf leaf() {
        byte[] hash = Digest.of("entry")
                .add(merchant)
                .add(id)
                .add(market)
                .add(disposition)
                .add(document)
                .end();
        return new Leaf(merchant, id, hash);
    }
}
