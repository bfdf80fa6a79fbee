package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import java.util.Optional;

/** What a market asks of buyers, from which a storefront builds its form. */
public final class Requirements {
    private final IdentityPolicies policies;

    public Requirements(IdentityPolicies policies) {
        this.policies = policies;
    }

    /**
     * Returns the market's policy: accepted documents with their levels and ways of verification, documents that must
     * not be asked for, claims, validity and law.
     *
     * @return empty if the market has none
     */
    public Optional<IdentityPolicy> of(MarketCode market) {
        return policies.of(market);
    }

    /**
     * Returns how the document's number is entered, in English.
     *
     * @return empty if the gate cannot read the document and only a token can vouch for it
     */
    public static Optional<String> form(String document) {
        return DocumentType.of(document).map(DocumentType::form);
    }
}
