package io.marketgate.search;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the stored terms of one merchant's decision or query. Not thread-safe. */
final class Terms {
    private final MerchantId merchant;
    private final Set<Long> terms = new TreeSet<>();

    Terms(MerchantId merchant) {
        this.merchant = merchant;
    }

    /** Adds a term, if there is a value. */
    Terms add(Term term, @Nullable Object value) {
        if (value != null) {
            terms.add(term.of(merchant, value.toString()));
        }
        return this;
    }

    /** Adds SKU and verdict of one line. */
    Terms addLine(String sku, String verdict) {
        terms.add(Term.SKU_VERDICT.of(merchant, sku, verdict));
        return this;
    }

    /** In ascending order. */
    Set<Long> all() {
        return terms;
    }

    /** What a decision must have all of. */
    static Set<Long> wanted(MerchantId merchant, SearchQuery.Filter filter) {
        Terms terms = new Terms(merchant)
                .add(Term.STOREFRONT, filter.storefront())
                .add(Term.CART, filter.cart())
                .add(Term.RULE, filter.rule())
                .add(Term.CODE, filter.code())
                .add(Term.DISPOSITION, filter.disposition())
                .add(Term.STAGE, filter.stage())
                .add(Term.PSEUDONYM, filter.pseudonym());
        if (filter.sku() != null && filter.verdict() != null) {
            terms.addLine(filter.sku().value(), filter.verdict());
        } else {
            terms.add(Term.SKU, filter.sku()).add(Term.VERDICT, filter.verdict());
        }
        return terms.all();
    }

    /** What a decision must have one of; empty for any. */
    static Set<Long> wanted(MerchantId merchant, Set<MarketCode> markets) {
        Terms terms = new Terms(merchant);
        markets.forEach(market -> terms.add(Term.MARKET, market));
        return terms.all();
    }
}
