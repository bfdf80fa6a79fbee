package io.marketgate.decision;

import io.marketgate.market.Channel;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.StorefrontId;
import java.util.List;

/** What becomes of a line. Only a way that was found open can be put into a verdict that sells. */
public sealed interface Verdict {

    /**
     * Sell it here.
     *
     * @param channel under which law
     * @param partners whose licences the sale relies on
     */
    record SellLocal(Channel channel, Road road, List<PartnerId> partners) implements Verdict {
        public SellLocal {
            partners = List.copyOf(partners);
        }
    }

    /** Send the shopper to another storefront of the merchant, whose way is open now. */
    record Redirect(StorefrontId storefront, Channel channel, Road road, List<PartnerId> partners) implements Verdict {
        public Redirect {
            partners = List.copyOf(partners);
        }
    }

    /** Do not sell. */
    record Block(BlockKind kind) implements Verdict {}
}
