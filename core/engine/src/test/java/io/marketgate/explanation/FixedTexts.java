package io.marketgate.explanation;

import io.marketgate.market.MarketCode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A few English texts by key; a market's text has the market and a slash before the key. */
public record FixedTexts(Map<String, String> texts) implements TextLookup {
    public static final FixedTexts ENGLISH = new FixedTexts(Map.ofEntries(
            Map.entry("reason.EVIDENCE_MISSING", "Not on file with this shop: {evidence}."),
            Map.entry("reason.EVIDENCE_EXPIRED", "Not on file with this shop: {evidence}."),
            Map.entry("reason.EVIDENCE_MISSING.POLICY", "This shop requires: {evidence}."),
            Map.entry("evidence.PRODUCT_LISTING", "product listing"),
            Map.entry("reason.LIMIT_EXCEEDED", "At most {limit} in {market}."),
            Map.entry("reason.LIMIT_EXCEEDED.SHARED", "Together at most {limit} in {market}."),
            Map.entry("list.separator", ", "),
            Map.entry("pattern.then", "{first} {next}"),
            Map.entry("pattern.or", "{first} Or: {next}"),
            Map.entry("pattern.article", "{law} ({article})"),
            Map.entry("pattern.body", "{law}; {body}"),
            Map.entry("pattern.aside", "({law})"),
            Map.entry("remedy.PROVIDE_EVIDENCE", "The shop files: {evidence}."),
            Map.entry("road.PERSONAL_IMPORT", "Brought in by the buyer."),
            Map.entry("shopper.headline.REDIRECT", "Sold to {market} by another storefront."),
            Map.entry("shopper.headline.PROHIBITED", "Not sold to {market}."),
            Map.entry("remedy.USE_STOREFRONT", "Continue there."),
            Map.entry("remedy.USE_STOREFRONT.HELD", "Take the others out first."),
            Map.entry("market.SG", "Singapore"),
            Map.entry("reason.NO_RULE", "We have no confirmed rule that allows this, so we do not sell it."),
            Map.entry("reason.NO_RULE.LAPSED", "What permitted this ended on {until}."),
            Map.entry("reason.PROHIBITED", "The law of {market} closes this."),
            Map.entry("reason.PROHIBITED.UNCONFIRMED", "We have no confirmed rule that allows this."),
            Map.entry("reason.PROHIBITED.POLICY", "This shop does not sell this."),
            Map.entry("reason.SUSPENDED_BY_MERCHANT", "The shop has stopped selling this."),
            Map.entry("SG/own-use-only", "For your own use."),
            Map.entry("SG/own-words", "In the words of the rule, for {market}.")));

    @Override
    public String language(Supplier<? extends Collection<MarketCode>> markets, String locale) {
        return "en";
    }

    @Override
    public Optional<String> find(MarketCode market, String key, String language) {
        String text = market == null ? null : texts.get(market + "/" + key);
        return Optional.ofNullable(text == null ? texts.get(key) : text);
    }
}
