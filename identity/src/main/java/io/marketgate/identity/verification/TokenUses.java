package io.marketgate.identity.verification;

import io.marketgate.decision.Subject;
import io.marketgate.identity.person.Secret;
import io.marketgate.merchant.MerchantId;
import java.time.Instant;

/** For whom each token has vouched: for one subject of a merchant, as long as the token lives. */
public interface TokenUses {

    /**
     * Whether the token is that subject's: it was before, or it is now, since it was nobody's yet. Blocks.
     *
     * @param signed what the token's signature covers; the signature itself may be written in two ways
     * @param until when the token can be read no longer, so that its use may be forgotten
     */
    boolean claim(MerchantId merchant, Subject subject, Secret<String> signed, Instant until, Instant now);
}
