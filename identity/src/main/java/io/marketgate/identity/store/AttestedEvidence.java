package io.marketgate.identity.store;

import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.identity.prescription.Attestation;
import io.marketgate.market.MarketCode;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import io.marketgate.rule.Match;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The buyer's evidence that an accepted prescription becomes, with the attributes by which rules ask for it. */
final class AttestedEvidence {
    private static final String PRESCRIBER_MARKET = "prescriberMarket";
    private static final String PRODUCT = "product";
    private static final String QUANTITY = "quantity";

    private AttestedEvidence() {}

    /**
     * New evidence, valid until the attested end.
     *
     * @param pseudonym of the buyer
     * @param proofHash stands for its number
     */
    static Evidence of(String pseudonym, String proofHash, MarketCode market, Attestation attested) {
        return new Evidence(
                UUID.randomUUID().toString(),
                EvidenceType.PRESCRIPTION,
                About.the(EvidenceScope.BUYER),
                market,
                new Reference(proofHash, null),
                Map.of(
                        Match.SUBJECT,
                        new Value.Text(pseudonym),
                        Match.ATTESTED_BY,
                        new Value.Text(attested.pharmacy().value()),
                        Match.ISSUED_ON,
                        new Value.Day(attested.prescribed().issuedOn()),
                        PRESCRIBER_MARKET,
                        new Value.Text(attested.prescribed().prescriberMarket().value()),
                        PRODUCT,
                        new Value.Words(
                                attested.prescribed().skus().stream()
                                        .map(Sku::value)
                                        .collect(Collectors.toUnmodifiableSet()),
                                true),
                        QUANTITY,
                        new Value.Amount(BigDecimal.valueOf(attested.quantity()))),
                new Validity(null, attested.prescribed().validTo()));
    }
}
