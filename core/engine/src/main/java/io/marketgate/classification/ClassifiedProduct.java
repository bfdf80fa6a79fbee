package io.marketgate.classification;

import io.marketgate.pack.checks.Finding;
import java.util.List;

/**
 * What a product is in some markets.
 *
 * @param findings what is questionable in its description, and so unknown to every rule
 * @param markets in the order of the question
 */
public record ClassifiedProduct(String id, List<Finding> findings, List<MarketClass> markets) {
    public ClassifiedProduct {
        findings = List.copyOf(findings);
        markets = List.copyOf(markets);
    }
}
