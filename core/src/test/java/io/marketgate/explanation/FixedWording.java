package io.marketgate.explanation;

import io.marketgate.market.MarketCode;
import java.util.Map;

/** A wording of a few sentences, by key, with the market before a slash where it is a market's. */
public record FixedWording(String language, Map<String, String> sentences) implements Wording {
    public static final FixedWording ENGLISH = new FixedWording(
            "en",
            Map.of(
                    "EVIDENCE_MISSING", "On file with this shop there is no {papers}.",
                    "evidence.PRODUCT_LISTING", "product listing",
                    "LIMIT_EXCEEDED", "At most {limit} in {market}.",
                    "market.SG", "Singapore",
                    "NO_RULE", "We have no confirmed rule that allows this, so we do not sell it.",
                    "NOT_ELIGIBLE", "The shop does not offer this here.",
                    "PROHIBITED", "The law of {market} closes this.",
                    "SUSPENDED_BY_MERCHANT", "The shop has stopped selling this here.",
                    "SG/own-use-only", "For your own use.",
                    "SG/own-words", "In the words of the rule, for {market}."));

    @Override
    public String ofMarket(MarketCode market, String key) {
        return sentences.get(market + "/" + key);
    }

    @Override
    public String common(String key) {
        return sentences.get(key);
    }
}
