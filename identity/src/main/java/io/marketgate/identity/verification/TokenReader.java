package io.marketgate.identity.verification;

import io.marketgate.identity.person.Secret;
import java.time.Instant;

/** Reads what a trusted party has verified of the buyer, from the buyer's own token. */
public interface TokenReader {

    /** Judges the token at the instant. May block while the issuer's keys are fetched. */
    TokenReading read(Secret<String> token, Instant now);
}
