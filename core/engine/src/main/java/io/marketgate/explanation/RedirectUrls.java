package io.marketgate.explanation;

import io.marketgate.decision.LineId;
import io.marketgate.merchant.StorefrontId;
import java.util.List;

/** Builds the URLs that send a shopper elsewhere with some lines of the cart. */
@FunctionalInterface
public interface RedirectUrls {
    /**
     * The URL that hands lines over to another storefront.
     *
     * @param storefront one of the merchant's, not the asker
     * @param lines of the cart that was decided, in its order, at least one
     */
    String url(StorefrontId storefront, List<LineId> lines);
}
