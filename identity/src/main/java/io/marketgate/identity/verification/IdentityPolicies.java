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
     * @return nothing where the market's pack has none: then nothing is accepted there
     * @throws CatalogueUnavailableException while it is not known which packs are in force
     */
    Optional<IdentityPolicy> of(MarketCode market);
}
