package io.marketgate.identity.verification;

import io.marketgate.decision.Subject;
import io.marketgate.identity.person.Secret;
import io.marketgate.merchant.MerchantId;
import java.time.Instant;

/** The subject each token has vouched for: one subject of a merchant, as long as the token is valid. */
public interface TokenUses {

    /**
     * Whether the token belongs to that subject: already, or from now on if it was unused. Blocks.
     *
     * @param signed what the token's signature covers; the signature itself has more than one encoding
     * @param until when the token expires for reading, so that its use may be deleted
     */
    boolean claim(MerchantId merchant, Subject subject, Secret<String> signed, Instant until, Instant now);
}
