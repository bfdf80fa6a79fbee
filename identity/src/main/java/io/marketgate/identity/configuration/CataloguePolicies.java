package io.marketgate.identity.configuration;

import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.Current;
import io.marketgate.identity.verification.IdentityPolicies;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import java.util.Optional;

/** The policies of the packs in force. While the catalogue is stale, they are unknown. */
final class CataloguePolicies implements IdentityPolicies {
    private final Catalogue catalogue;

    CataloguePolicies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<IdentityPolicy> of(MarketCode market) {
        if (catalogue.current() instanceof Current.Fresh fresh) {
            return fresh.snapshot().packs().identity(market);
        }
        throw new CatalogueUnavailableException("the catalogue is stale");
    }
}
