package io.marketgate.rule;

import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule covers; all given parts must fit.
 *
 * @param classes the product classes; empty means every class
 * @param channel the channel, or null for both
 * @param basis for a forbid or require: only roads of this basis; null for the way as a whole
 * @param markets for a merchant's own rule: the markets; empty means every market. Always empty in a pack
 */
public record Scope(
        Set<ProductClass> classes,
        @Nullable Channel channel,
        @Nullable Basis basis,
        Set<MarketCode> markets) {
    public Scope {
        classes = Set.copyOf(classes);
        markets = Set.copyOf(markets);
    }

    /** Whether the rule covers this class in this channel. */
    public boolean covers(ProductClass productClass, Channel way) {
        return (classes.isEmpty() || classes.contains(productClass)) && (channel == null || channel == way);
    }
}
