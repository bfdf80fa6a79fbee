package io.marketgate.checkout.wire;

import io.marketgate.explanation.Detail;
import java.io.IOException;

/** Reads how much of a decision an answer is to say. */
public final class Details {
    private Details() {}

    /** The detail that the current value names; all of it if absent or not one of them, which is a violation. */
    public static Detail read(BodyReader body) throws IOException {
        Detail read = Scalars.parsed(body, "one of FULL, SHOPPER, VERDICT is expected", Detail::valueOf);
        return read == null ? Detail.FULL : read;
    }
}
