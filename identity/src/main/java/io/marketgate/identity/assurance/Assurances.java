package io.marketgate.identity.assurance;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.merchant.MerchantId;
import java.time.Instant;

/** Stores what is known of a merchant's subjects. Every call may block. */
public interface Assurances {

    /**
     * Returns what is held at the instant or later; expired assurances are left out.
     *
     * @return {@link Assurance#NONE} if the subject has no link
     */
    Assurance find(MerchantId merchant, Subject subject, Instant now);

    /**
     * Keeps an assurance if the limits admit how it is shared, linking the subject to a new pseudonym if it has none.
     * Replaces an assurance of the same document type and level, even of another document.
     *
     * @param first done before it is kept, if it is admitted; if that fails, nothing is kept. May be done more than once
     * @return how it is shared, or would be
     */
    Sharing keep(MerchantId merchant, Subject subject, NewAssurance assurance, SharingLimits limits, Runnable first);

    /** Keeps an assurance, however it is shared. */
    default void keep(MerchantId merchant, Subject subject, NewAssurance assurance) {
        Sharing unused = keep(merchant, subject, assurance, SharingLimits.NONE, () -> {});
    }

    /**
     * Deletes the link, its assurances and its hashes. Attempts stay counted.
     *
     * @return whether there was anything to erase
     */
    boolean erase(MerchantId merchant, Subject subject);
}
