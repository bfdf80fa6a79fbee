package io.marketgate.decision;

import io.marketgate.market.Channel;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.StorefrontId;
import java.util.List;

/** The verdict on a line. Only an open way can lead to a verdict that sells. */
public sealed interface Verdict {

    /**
     * Sell it here.
     *
     * @param channel the channel whose law applies
     * @param partners the partners whose licences the sale relies on
     */
    record SellLocal(Channel channel, Road road, List<PartnerId> partners) implements Verdict {
        public SellLocal {
            partners = List.copyOf(partners);
        }
    }

    /** Send the shopper to another storefront of the merchant whose way is open now. */
    record Redirect(StorefrontId storefront, Channel channel, Road road, List<PartnerId> partners) implements Verdict {
        public Redirect {
            partners = List.copyOf(partners);
        }
    }

    /** Do not sell. */
    record Block(BlockKind kind) implements Verdict {}
}
