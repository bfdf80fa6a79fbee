package io.marketgate.identity.verification;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import java.util.Optional;

/** The markets' identity policies in force. */
public interface IdentityPolicies {

    /**
     * Returns the market's policy. Does not block.
     *
     * @return empty if the market's pack has none, and then nothing is accepted there
     * @throws CatalogueUnavailableException while the packs in force are unknown
     */
    Optional<IdentityPolicy> of(MarketCode market);
}
